//! Elements of XML, as far as a part of a package needs them: read, changed, put in order, written.

use quick_xml::events::{BytesStart, BytesText, Event};
use quick_xml::{Reader, Writer};

/// An element or anything else that stands between tags.
pub(super) enum Node {
    Element(Element),
    Other(Event<'static>),
}

/// An element with what it holds.
pub(super) struct Element {
    start: BytesStart<'static>,
    pub children: Vec<Node>,
}

impl Element {
    /// Without children.
    pub fn new(name: &'static str) -> Self {
        Self {
            start: BytesStart::new(name),
            children: Vec::new(),
        }
    }

    /// With one more attribute.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.start.push_attribute((name, value));
        self
    }

    /// With nothing but words.
    #[must_use]
    pub fn saying(mut self, text: &str) -> Self {
        let text = Event::Text(BytesText::new(text)).into_owned();
        self.children = vec![Node::Other(text)];
        self
    }

    pub fn is(&self, name: &str) -> bool {
        self.start.name().as_ref() == name.as_bytes()
    }

    /// Where the name stands in a list; at its end when it does not.
    pub fn place_in(&self, order: &[&str]) -> usize {
        let place = order.iter().position(|name| self.is(name));
        place.unwrap_or(order.len())
    }

    pub fn attribute(&self, name: &str) -> Option<String> {
        let attribute = self.start.try_get_attribute(name).ok()??;
        String::from_utf8(attribute.value.into_owned()).ok()
    }

    /// Leaves out one attribute.
    pub fn forget(&mut self, name: &str) {
        let kept: Vec<_> = (self.start.attributes().flatten())
            .filter(|attribute| attribute.key.as_ref() != name.as_bytes())
            .map(|attribute| (attribute.key.as_ref().to_vec(), attribute.value.to_vec()))
            .collect();
        self.start.clear_attributes();
        for (key, value) in &kept {
            self.start
                .push_attribute((key.as_slice(), value.as_slice()));
        }
    }

    pub fn elements(&mut self) -> impl Iterator<Item = &mut Self> {
        self.children.iter_mut().filter_map(|node| match node {
            Node::Element(element) => Some(element),
            Node::Other(_) => None,
        })
    }

    /// The first child of this name.
    pub fn child(&mut self, name: &str) -> Option<&mut Self> {
        self.elements().find(|element| element.is(name))
    }

    pub fn push(&mut self, element: Self) {
        self.children.push(Node::Element(element));
    }
}

/// Everything at the top of a part: its declaration and its one element.
pub(super) fn read(part: &[u8]) -> quick_xml::Result<Vec<Node>> {
    let mut reader = Reader::from_reader(part);
    let mut open: Vec<Element> = Vec::new();
    let mut top = Vec::new();
    loop {
        let node = match reader.read_event()? {
            Event::Eof => return Ok(top),
            Event::Start(start) => {
                open.push(Element {
                    start: start.into_owned(),
                    children: Vec::new(),
                });
                continue;
            }
            Event::End(_) => match open.pop() {
                Some(element) => Node::Element(element),
                None => continue,
            },
            Event::Empty(start) => Node::Element(Element {
                start: start.into_owned(),
                children: Vec::new(),
            }),
            other @ (Event::Text(_)
            | Event::CData(_)
            | Event::Comment(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::DocType(_)
            | Event::GeneralRef(_)) => Node::Other(other.into_owned()),
        };
        open.last_mut()
            .map_or(&mut top, |parent| &mut parent.children)
            .push(node);
    }
}

/// The same as bytes.
pub(super) fn write(nodes: &[Node]) -> std::io::Result<Vec<u8>> {
    let mut writer = Writer::new(Vec::new());
    for node in nodes {
        write_node(&mut writer, node)?;
    }
    Ok(writer.into_inner())
}

fn write_node(writer: &mut Writer<Vec<u8>>, node: &Node) -> std::io::Result<()> {
    match node {
        Node::Other(event) => writer.write_event(event.borrow()),
        Node::Element(element) if element.children.is_empty() => {
            writer.write_event(Event::Empty(element.start.borrow()))
        }
        Node::Element(element) => {
            writer.write_event(Event::Start(element.start.borrow()))?;
            for child in &element.children {
                write_node(writer, child)?;
            }
            writer.write_event(Event::End(element.start.to_end()))
        }
    }
}
