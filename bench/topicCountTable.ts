import { analyze } from "../analysis/analyze";
import { resolveOptions } from "../analysis/options";
import type { Corpus, Topic, Trend, Trends } from "../analysis/types";
import { readList } from "./corpora";
import { percent, table } from "./markdown";
import { progress } from "./progress";

const DAILY = "corpora/hf_daily_2024-05_2025-06.jsonl.gz";
export const TOPIC_COUNT_FILES = [DAILY];

/** Names that count for ours, and a pattern made independently of our rules of text for the plain count. */
const TOPICS: readonly { readonly label: string; readonly aliases: readonly string[]; readonly plain: RegExp }[] = [
  { label: "diffusion", aliases: [], plain: /\bdiffusions?\b/i },
  {
    label: "RLVR / GRPO",
    aliases: ["RLVR", "GRPO", "verifiable rewards", "group relative policy optimization"],
    plain: /\bRLVR\b|\bGRPO\b|verifiable rewards?\b|group[- ]relative policy optimi[sz]ation/i,
  },
  { label: "agents", aliases: [], plain: /\b(?:agents?|agentic)\b/i },
  { label: "Mamba", aliases: [], plain: /\bmamba\b/i },
  { label: "LoRA", aliases: ["low-rank adaptation"], plain: /\bLoRAs?\b|low[- ]rank adaptations?\b/i },
];
/** A difference of two shares beyond so many standard errors is a change in the plain count. */
const CLEAR = 2;

/** Table h: followed topics month by month, as Papertide counts them and as a search with plain patterns does. */
export async function topicCountTable(): Promise<string> {
  progress("topics: daily papers");
  const corpus = await readList(DAILY);
  const topics = TOPICS.map(({ label, aliases }) => ({ label, aliases }));
  const { result } = analyze(corpus, resolveOptions({ topics }));
  const { trends } = result;
  const months = trends.bins.map(({ label, partial }) => label.replace(/ 20/, " ’") + (partial ? " *" : ""));
  const rows = TOPICS.flatMap(({ label, plain }, i) => {
    const counted = plainCounts(corpus, trends, plain);
    return [
      [label, ...Array.from(trends.topics[i].counts, String), verdictOf(trends.topics[i])],
      ["plain", ...counted.map(String), plainChange(counted, trends)],
    ];
  });
  const agree = TOPICS.map(({ label, plain }, i) => `${label} ${agreement(corpus, result.topics[i], plain)}`);
  return `## Followed topics beside a plain count

Papers of each month that name a topic, of the ${corpus.papers.length} daily papers of Hugging Face: first as Papertide counts them, with its verdict (change of
share in points between the two halves, 95 % interval); under it a search for a pattern in title and abstract, with the same two halves and
the change over its standard error. Months marked * are not complete and left out of verdicts. Papers found by both, of those found by
either: ${agree.join(", ")}.

${table(["topic", ...months, "change"], [["all papers", ...Array.from(trends.papers, String), ""], ...rows])}`;
}

function plainCounts(corpus: Corpus, { bins }: Trends, pattern: RegExp): number[] {
  return bins.map(
    ({ from, to }) =>
      corpus.papers.filter(({ title, abstract, date }) => date >= from && date <= to && pattern.test(`${title}\n${abstract}`)).length,
  );
}

function verdictOf({ verdict, before, since, effect, effectLow, effectHigh }: Trend): string {
  const points = (x: number): string => (100 * x).toFixed(1);
  return `**${verdict}**: ${before}, then ${since}: ${points(effect)} (${points(effectLow)} to ${points(effectHigh)})`;
}

function plainChange(counts: readonly number[], { bins, cut, papers }: Trends): string {
  const sum = (values: ArrayLike<number>, later: boolean): number =>
    Array.from(values).reduce((total, x, t) => (!bins[t].partial && t >= cut === later ? total + x : total), 0);
  const [before, since, n, m] = [sum(counts, false), sum(counts, true), sum(papers, false), sum(papers, true)];
  const both = (before + since) / (n + m);
  const z = (since / m - before / n) / Math.sqrt(both * (1 - both) * (1 / n + 1 / m));
  const word = z > CLEAR ? "more" : z < -CLEAR ? "less" : "no clear change";
  return `${word}: ${percent(before / n)}, then ${percent(since / m)} (${z.toFixed(1)} s.e.)`;
}

function agreement(corpus: Corpus, topic: Topic, pattern: RegExp): string {
  const ours = new Set(topic.papers);
  const plain = [...corpus.papers.keys()].filter((row) => pattern.test(`${corpus.papers[row].title}\n${corpus.papers[row].abstract}`));
  const both = plain.filter((row) => ours.has(row)).length;
  return percent(both / (ours.size + plain.length - both));
}
