import "@fontsource-variable/inter/wght.css";
import { createRoot } from "react-dom/client";
import { App } from "./App";
import { workerEngine } from "./engine/workerEngine";
import { createApp } from "./state/app";
import { firstMode } from "./state/useApp";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/layout.css";
import "./styles/hierarchy.css";
import "./styles/quality.css";
import "./styles/dialogs.css";
import "./styles/words.css";
import "./styles/topics.css";
import "./styles/trends.css";
import "./styles/phone.css";

const today = (): string => new Date().toISOString().slice(0, 10);
createRoot(document.getElementById("root") as HTMLElement).render(<App app={createApp(workerEngine(today), location.hash, firstMode())} />);
