/** The views that are fetched when they are first looked at, see fetched.tsx; the overview comes with the page. */
import { fetched } from "./fetched";

const meanwhile = <main aria-busy="true" />;

export const ThemesView = fetched(async () => (await import("./ThemesView")).ThemesView, meanwhile);
export const TrendsView = fetched(async () => (await import("./TrendsView")).TrendsView, meanwhile);
export const TopicsView = fetched(async () => (await import("./TopicsView")).TopicsView, meanwhile);
export const PapersView = fetched(async () => (await import("./PapersView")).PapersView, meanwhile);
export const QualityView = fetched(async () => (await import("./QualityView")).QualityView, meanwhile);
