/** natural ships no types for its sub-paths; only the default export works in Node and in the browser alike. */
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  type Step = (word: string) => string;
  const stemmer: Readonly<Record<"stem" | "step1a" | "step1b" | "step1c" | "step2" | "step3" | "step4" | "step5a" | "step5b", Step>>;
  export default stemmer;
}
