import type { Dialect } from "./dialect";
import { filled, firstText, isObject, type Json, namesIn, objectsIn, textIn } from "./jsonValues";

/** Dates that a paper can have, in the order in which they count: arXiv gives the day of its first version as submitted. */
const DATES = ["Submitted", "Issued", "Available", "Created"];

/** Works of DataCite, arXiv's among them. The day on which the DOI was registered is not that of the paper. */
export const dataCite: Dialect = {
  format: "DataCite works",
  fits: (record) => objectsIn(attributesOf(record).titles).length > 0,
  fieldsOf: (record) => {
    const work = attributesOf(record);
    const descriptions = objectsIn(work.descriptions);
    const { date, kind } = dateOf(work);
    return {
      ...filled({
        title: textIn(objectsIn(work.titles)[0]?.title),
        abstract: textIn(descriptions.find(({ descriptionType }) => descriptionType === "Abstract")?.description),
        doi: firstText(work.doi, record.id),
        url: firstText(work.url),
        date,
        authors: namesIn(work.creators),
      }),
      dateKind: kind === "Submitted" ? "posted" : "published",
    };
  },
};

function attributesOf(record: Json): Json {
  return isObject(record.attributes) ? record.attributes : record;
}

function dateOf(work: Json): { readonly date: string; readonly kind: string } {
  const dates = objectsIn(work.dates);
  for (const kind of DATES) {
    const found = dates.filter(({ dateType }) => dateType === kind).map(({ date }) => textIn(date));
    if (found.length > 0) return { date: found.reduce((a, b) => (b < a ? b : a)), kind };
  }
  return { date: firstText(work.published, work.publicationYear), kind: "" };
}
