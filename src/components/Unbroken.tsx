import { Component, type ReactNode } from "react";
import type { App } from "../state/app";
import { ProblemBox } from "./ProblemBox";

/** Where drawing the page fails, a sentence stands in its place, and what the reader made can be saved. */
export class Unbroken extends Component<{ readonly app: App; readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const { actions } = this.props.app;
    const showOverview = (): void => {
      actions.closeDialog();
      actions.look({ view: "overview", selection: {}, query: "" });
      this.setState({ error: undefined as never });
    };
    return (
      <ProblemBox text={`Something went wrong that should not, and the page cannot be drawn: ${error.message}`}>
        <button type="button" className="button small" onClick={showOverview}>
          Show the overview
        </button>
        <button type="button" className="button small" onClick={actions.saveSession}>
          Save session…
        </button>
        <button type="button" className="button small" onClick={actions.reload}>
          Reload
        </button>
      </ProblemBox>
    );
  }
}
