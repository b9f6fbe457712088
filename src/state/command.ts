/** Something that the page can do, by its name. */
export interface Command {
  readonly name: string;
  /** As they stand in KEYS. */
  readonly keys?: string;
  readonly run: () => void;
}
