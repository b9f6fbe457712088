import type { RawPaper } from "../rawPaper";
import type { Json } from "./jsonValues";

/** What a record says of its paper. */
export type Fields = Omit<RawPaper, "where">;

/** The way in which one service writes down a paper. */
export interface Dialect {
  /** In words: "OpenAlex works". */
  readonly format: string;
  readonly fits: (record: Json) => boolean;
  readonly fieldsOf: (record: Json) => Fields;
}
