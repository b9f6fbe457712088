import { stem } from "./stemmer";

/**
 * Words too general to name a theme by themselves, though they may help to find it: "model", "training", "language".
 * A phrase of nothing but such words names nothing either; one other word makes it a name ("continual learning").
 */
const GENERIC = new Set(
  `ability abilities absolute accuracy across adaptation adaptive additional algorithm algorithms analysis application applications architecture
  architectures aspect assumption attempt automatic available average aware balance based baseline baselines bench behavior behaviour benchmark
  benchmarks benefit capability capabilities capacity case cases change choice class classification close combined common complex component components
  computation computational condition conditions configuration consistent constraint control core corpus correlated cost costs critical current data
  dataset datasets deep deeper demand dependent detailed direct direction diverse diversity domain downstream dynamic effect effects efficacy
  efficiency element empirical end environment estimation example examples expensive expression extra factor fast feature features field final
  fine following free full fully function functional fundamental future gain gains general generalization generation global good group groups growing
  high higher human idea impact implementation incorporating independent individual inference information initial input inputs instance
  integrated intensive intermediate issue iterative knowledge label lack language languages large larger largest layer layers learn learned learning level levels linear
  literature local long lot low lower machine measure measurement mechanism metric metrics minimal model modeling modelling models modality modern modular
  natural network networks neural number objective observation observed open operation optimal optimization option order original output outputs
  pair paradigm parameter parameters part performance phase pipeline point popular power practical practice pre-trained prediction principle
  procedure process prompt processes processing progress property properties purpose quality quantity question range rate ratio real real-world relation
  relationship relative relevant removal representation representations research resource resources response robust robustness role rule sample samples sampling
  scalable scale scaling scenario scenarios scheme scope score search selection sequence series set sets setting settings shared short signal
  single size sizes small smaller software source space stable stage stages standard state static step steps strategy structure structured
  structures subset success suite survey system systematic systems target task tasks test testing text theoretical theory time times token tokens tool
  tools top total traditional train trained training transfer tuning type understanding unified unit update updates user users value values variable
  varying version view weight weights well-known wide word words world zero`
    .split(/\s+/)
    .map((word) => stem(word.toLowerCase())),
);

/** True for a stem that is too general to name a theme. */
export function isGeneric(stem: string): boolean {
  return GENERIC.has(stem) || /^[\d.]+$/.test(stem);
}
