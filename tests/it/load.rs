//! The load test itself, with a small hall: its figures are nobody's business here, what it counts is.

use std::time::Duration;

use phieukin::rehearsal::{Cast, Plan, Scenario, Stage, Told, load};

#[tokio::test(flavor = "multi_thread")]
async fn everybody_who_casts_at_the_same_moment_gets_a_receipt_and_nobody_else_is_told() {
    let stage = Stage::set(true).await.unwrap();
    let plan = Plan {
        within: Duration::from_millis(200),
        sockets: 30,
        rest: Duration::from_secs(5),
    };
    let (mut told, scenario) = (Vec::new(), Scenario::sample(12));
    load(stage.link(), &scenario, plan, |step| told.push(step))
        .await
        .unwrap();
    let casts: Vec<&Cast> = told
        .iter()
        .filter_map(|step| {
            if let Told::Cast(cast) = step {
                Some(cast)
            } else {
                None
            }
        })
        .collect();
    assert_eq!(casts.len(), 2, "once spread, once all at the same moment");
    for cast in casts {
        assert_eq!(
            (cast.phones, cast.receipts, cast.lost, cast.in_box),
            (12, 12, 0, 12)
        );
        assert_eq!(
            cast.views_meanwhile, 0,
            "no phone hears of another's ballot"
        );
    }
    let back = |step: &Told| matches!(step, Told::Returned { phones: 12, .. });
    assert!(told.iter().any(back));
}
