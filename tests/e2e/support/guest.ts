/** A page in a browser that playwright-core does not drive: the little that joining and voting need. */

export interface Guest {
  /** Runs a function inside the page. */
  evaluate<R>(look: (given: string) => R, given?: string): Promise<R>;
  /** Presses the first element, as a finger or a mouse does. */
  press(selector: string): Promise<void>;
  reload(): Promise<void>;
}

/** One engine, with pages that share nothing with each other. */
export interface Engine {
  readonly name: string;
  open(address: string, size: { readonly width: number; readonly height: number }): Promise<Guest>;
  close(): Promise<void>;
}
