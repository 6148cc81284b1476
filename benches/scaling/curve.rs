//! A measured curve: its points, the exponent that fits them, and its picture.

use std::ops::Range;
use std::path::Path;

use plotters::prelude::*;

/// Seconds, or bytes, by size.
pub struct Curve {
    pub name: &'static str,
    pub points: Vec<(f64, f64)>,
}

impl Curve {
    /// The slope of the straight line that fits the logarithms best: 1 is linear, 2 is quadratic.
    ///
    /// Of the upper half of the sizes: below them what every size costs alike hides how the cost grows.
    pub fn exponent(&self) -> f64 {
        let upper = self.points.get(self.points.len() / 2..).unwrap_or_default();
        let logarithms: Vec<(f64, f64)> = upper.iter().map(|(x, y)| (x.ln(), y.ln())).collect();
        slope(&logarithms)
    }
}

#[expect(clippy::cast_precision_loss, reason = "a handful of points")]
fn slope(points: &[(f64, f64)]) -> f64 {
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let rise: f64 = points.iter().map(|(a, b)| (a - x) * (b - y)).sum();
    let run: f64 = points.iter().map(|(a, _)| (a - x) * (a - x)).sum();
    rise / run
}

/// Draws curves over one axis of sizes, both axes logarithmic, as `docs/performance/NAME.svg`.
pub fn draw(name: &str, sizes: &str, unit: &str, curves: &[Curve]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/performance");
    std::fs::create_dir_all(&folder).expect("the folder for results can be made");
    let file = folder.join(name).with_extension("svg");
    let area = SVGBackend::new(&file, (720, 420)).into_drawing_area();
    area.fill(&WHITE).expect("the picture can be drawn");
    let mut chart = ChartBuilder::on(&area)
        .margin(12)
        .x_label_area_size(40)
        .y_label_area_size(76)
        .build_cartesian_2d(
            span(curves, |point| point.0).log_scale(),
            span(curves, |point| point.1).log_scale(),
        )
        .expect("the picture can be drawn");
    chart
        .configure_mesh()
        .light_line_style(TRANSPARENT)
        .x_desc(sizes)
        .y_desc(unit)
        .x_label_formatter(&|x| format!("{x}"))
        .y_label_formatter(&|y| format!("{y:.0e}"))
        .draw()
        .expect("the picture can be drawn");
    for (curve, colour) in curves.iter().zip(COLOURS.into_iter().cycle()) {
        let label = format!("{} · exponent {:.2}", curve.name, curve.exponent());
        chart
            .draw_series(
                LineSeries::new(curve.points.clone(), colour.stroke_width(2)).point_size(3),
            )
            .expect("the picture can be drawn")
            .label(label)
            .legend(move |(x, y)| PathElement::new([(x, y), (x + 18, y)], colour.stroke_width(2)));
    }
    chart
        .configure_series_labels()
        .position(SeriesLabelPosition::UpperLeft)
        .background_style(WHITE.mix(0.85))
        .draw()
        .expect("the picture can be drawn");
    area.present().expect("the picture can be written");
}

/// From a little below the least to a little above the most of all curves.
fn span(curves: &[Curve], of: fn(&(f64, f64)) -> f64) -> Range<f64> {
    let all = || curves.iter().flat_map(|curve| &curve.points).map(of);
    let least = all().fold(f64::INFINITY, f64::min);
    let most = all().fold(f64::MIN_POSITIVE, f64::max);
    least / 1.5..most * 1.5
}

/// Told apart also by who does not see red and green apart, and in print.
const COLOURS: [RGBColor; 5] = [
    RGBColor(0, 90, 181),
    RGBColor(220, 50, 32),
    RGBColor(0, 0, 0),
    RGBColor(230, 160, 0),
    RGBColor(110, 60, 150),
];
