import { corpusJson } from "../../analysis/export/corpusJson";
import type { Corpus, Paper } from "../../analysis/types";

/** A corpus without its papers. */
export type CorpusFacts = Omit<Corpus, "papers">;

/** Writes a corpus file as gzip (RFC 1952) while its papers come. */
export interface CorpusPacker {
  readonly add: (papers: readonly Paper[]) => Promise<void>;
  readonly end: () => Promise<Uint8Array<ArrayBuffer>>;
}

/** Bytes are those of the whole file written at once: its papers come last in it. */
export function corpusPacker(facts: CorpusFacts): CorpusPacker {
  const [head, tail] = JSON.stringify(corpusJson({ ...facts, papers: [] })).split(/(?=\]\}$)/);
  const packing = new CompressionStream("gzip");
  const packed = new Response(packing.readable).arrayBuffer();
  const writer = packing.writable.getWriter();
  const write = (text: string): Promise<void> => writer.write(new TextEncoder().encode(text));
  let before = head;
  return {
    async add(papers) {
      if (papers.length === 0) return;
      const { papers: written } = corpusJson({ ...facts, papers }) as { readonly papers: readonly object[] };
      await write(before + JSON.stringify(written).slice(1, -1));
      before = ",";
    },
    async end() {
      await write((before === head ? head : "") + tail);
      await writer.close();
      return new Uint8Array(await packed);
    },
  };
}
