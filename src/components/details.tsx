/** The panels about one theme, topic or paper, fetched when they are first looked at, see fetched.tsx. */
import { fetched } from "./fetched";

const meanwhile = <aside className="detail" aria-busy="true" />;

export const PaperDetail = fetched(async () => (await import("./PaperDetail")).PaperDetail, meanwhile);
export const ThemeDetail = fetched(async () => (await import("./ThemeDetail")).ThemeDetail, meanwhile);
export const TopicDetail = fetched(async () => (await import("./TopicDetail")).TopicDetail, meanwhile);
export const UnclearDetail = fetched(async () => (await import("./UnclearDetail")).UnclearDetail, meanwhile);
