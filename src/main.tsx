import "@fontsource-variable/inter/wght.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { ProblemBox } from "./components/ProblemBox";
import { Unbroken } from "./components/Unbroken";
import { fetchPrepared } from "./engine/prepared";
import { workerEngine } from "./engine/workerEngine";
import { fetchPart, type PartMissing } from "./fetchPart";
import { createApp } from "./state/app";
import { readEmbedding } from "./state/embedding";
import { firstMode, modeOfSystem } from "./state/useApp";
import { forgetfulStore } from "./state/workspaceStore";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/why.css";
import "./styles/hierarchy.css";
import "./styles/quality.css";
import "./styles/dialogs.css";
import "./styles/import.css";
import "./styles/words.css";
import "./styles/topics.css";
import "./styles/trends.css";
import "./styles/curation.css";
import "./styles/picked.css";
import "./styles/search.css";
import "./styles/workspaces.css";
import "./styles/phone.css";
import "./styles/touch.css";
import "./styles/forced.css";
import "./styles/print.css";
import "./styles/embed.css";

const today = (): string => new Date().toISOString().slice(0, 10);
const root = createRoot(document.getElementById("root") as HTMLElement);
const engine = workerEngine(today, fetchPrepared(document.querySelector("link#list")));
const embedding = readEmbedding(location.search, location.hash);
if (embedding) {
  const app = createApp(engine, location.hash, embedding.mode ?? modeOfSystem(), forgetfulStore());
  fetchPart(() => import("./Embed")).then(
    ({ Embed }) => root.render(<Embed app={app} embedding={embedding} />),
    ({ message }: PartMissing) => root.render(<ProblemBox text={message} />),
  );
} else {
  const app = createApp(engine, location.hash, firstMode());
  root.render(
    <Unbroken app={app}>
      <App app={app} />
    </Unbroken>,
  );
}
