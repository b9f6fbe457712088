/** The hosts that the page asks for papers, on the reader's click. Its policy lets it reach no others, see analysis/cli/site/contentPolicy.ts. */
export const ASKED_HOSTS = { hf: "huggingface.co", openalex: "api.openalex.org" } as const;
