/** natural ships no types for its sub-paths; only the default export works in Node and in the browser alike. */
declare module "natural/lib/natural/stemmers/porter_stemmer.js" {
  const stemmer: { stem(word: string): string };
  export default stemmer;
}
