/** A length in points (1/72 inch), the one unit inside quarterdeck; a slide of 16:9 is 960 × 540. */
export type Pt = number;

export interface Size {
  width: Pt;
  height: Pt;
}

/** A rectangle whose origin is the upper left corner of the slide. */
export interface Box extends Size {
  x: Pt;
  y: Pt;
}

export interface Insets {
  top: Pt;
  right: Pt;
  bottom: Pt;
  left: Pt;
}
