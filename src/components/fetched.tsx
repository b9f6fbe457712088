import { Component, type ComponentType, type ReactNode, Suspense, use } from "react";
import { fetchPart, PartMissing } from "../fetchPart";
import { Reload } from "./Reload";

const parts: (() => Promise<unknown>)[] = [];

/**
 * A component in a file of its own, fetched when it is first drawn; one that is there already is drawn at once, without
 * passing through `meanwhile`.
 */
export function fetched<P extends object>(load: () => Promise<ComponentType<P>>, meanwhile: ReactNode = null): ComponentType<P> {
  let known: ComponentType<P> | undefined;
  let asked: Promise<ComponentType<P>> | undefined;
  parts.push(async () => (known = await load()));
  function Part(props: P) {
    const Known = known ?? use((asked ??= fetchPart(load)));
    return <Known {...props} />;
  }
  return function Fetched(props: P) {
    return (
      <Missing forget={() => (asked = undefined)}>
        <Suspense fallback={meanwhile}>
          <Part {...props} />
        </Suspense>
      </Missing>
    );
  };
}

/** Fetches all parts one after the other while the page has nothing else to do, so that no click waits. The end stops it. */
export function fetchAhead(): () => void {
  let stopped = false;
  void (async () => {
    for (const part of parts) {
      await idle();
      if (stopped) return;
      await part().catch(() => undefined); // who asks for it later hears of it
    }
  })();
  return () => void (stopped = true);
}

function idle(): Promise<unknown> {
  return new Promise((resolve) => {
    // eslint-disable-next-line no-restricted-globals -- Safari waits by the clock
    if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 2000 });
    else setTimeout(resolve, 200);
  });
}

/** Says so in place of a part that could not be fetched, which is asked for again the next time; other errors go on. */
class Missing extends Component<{ readonly forget: () => void; readonly children: ReactNode }, { readonly error?: Error }> {
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override componentWillUnmount(): void {
    if (this.state.error) this.props.forget();
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    if (error instanceof PartMissing) return <Reload why={error.message} />;
    throw error;
  }
}
