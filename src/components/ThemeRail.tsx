import { useMemo, useRef, useState } from "react";
import { count, percent } from "../charts/formats";
import { sparkBars } from "../charts/trends/sparkBars";
import { svgOf } from "../charts/chart";
import { countedUnclear, countedThemes, papersCounted, trendsOf } from "../charts/counted";
import { themeColor } from "../charts/style";
import { mergeThemes } from "../state/edits";
import { keptThemes, orderedThemes } from "../state/selectors";
import { useShown } from "./context";
import { Picture } from "./Picture";
import { ThemeCount } from "./ThemeCount";
import { useResting } from "./useResting";
import { VerdictChip } from "./VerdictChip";

const SPARK = { width: 56, height: 14 };

/** The list of themes, with what each weighs and how it moved. */
export function ThemeRail() {
  const { picture, state, actions, style, dimmed } = useShown();
  const { look } = state;
  const { result } = picture;
  const largest = Math.max(...countedThemes(picture).map((theme) => theme.size));
  const all = papersCounted(result);
  const trends = trendsOf(result, "theme");
  const kept = useMemo(() => keptThemes(picture, dimmed), [picture, dimmed]);
  const [together, setTogether] = useState<readonly number[]>([]);
  const [over, setOver] = useState<{ readonly from: number; readonly onto: number }>();
  const dragged = useRef<number>(undefined);
  const merging = together.filter((key) => result.themes.some((theme) => theme.key === key));
  const chosenThemes = merging.map((key) => result.themes.findIndex((theme) => theme.key === key));
  const likely = over ? [over.onto, over.from] : chosenThemes;
  useResting(likely.length < 2 ? "" : likely.join(), () => actions.foreseeEdit(mergeThemes(picture, likely)));
  const merge = (themes: readonly number[]): void => {
    setTogether([]);
    actions.edit(mergeThemes(picture, themes));
  };
  const choose = (event: React.MouseEvent, theme: number, key: number, chosen: boolean): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey)
      setTogether(together.includes(key) ? together.filter((other) => other !== key) : [...together, key]);
    else actions.look({ selection: chosen ? {} : { theme } });
  };
  return (
    <aside className="rail" aria-label="Themes">
      <div className="rail-head">
        <div className="title">
          <h2>Themes</h2>
          <label className="quiet">
            Sort{" "}
            <select
              value={look.themeOrder}
              onChange={(event) => actions.look({ themeOrder: event.target.value as typeof look.themeOrder })}
            >
              <option value="size">Size</option>
              <option value="change">Change</option>
              <option value="name">Name</option>
            </select>
          </label>
        </div>
        <ThemeCount />
        {merging.length > 0 && (
          <div className="merge-bar">
            <button type="button" className="button small primary" disabled={merging.length < 2} onClick={() => merge(chosenThemes)}>
              Merge {merging.length} {merging.length === 1 ? "theme" : "themes"}
            </button>
            <button type="button" className="button small" onClick={() => setTogether([])}>
              Cancel
            </button>
          </div>
        )}
      </div>
      <div className="theme-list">
        {orderedThemes(picture, look.themeOrder).map((theme) => {
          const trend = trends.themes[theme.id];
          const color = themeColor(theme.slot, style.mode, "mark");
          const chosen = look.selection.theme === theme.id;
          const { key, hidden } = result.themes[theme.id];
          const left = hidden || (dimmed && !kept.has(theme.id)) || (look.selection.theme !== undefined && !chosen);
          return (
            <button
              key={theme.id}
              type="button"
              className={`theme-row${left ? " dimmed" : ""}${merging.includes(key) ? " together" : ""}${over?.onto === theme.id ? " over" : ""}`}
              aria-pressed={chosen}
              title="Shift+click several to merge them, or drag one onto another"
              draggable
              onDragStart={(event) => {
                dragged.current = theme.id;
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", theme.label);
              }}
              onDragOver={(event) => {
                if (dragged.current === undefined || dragged.current === theme.id) return;
                event.preventDefault();
                if (over?.onto !== theme.id) setOver({ from: dragged.current, onto: theme.id });
              }}
              onDragLeave={() => setOver(undefined)}
              onDragEnd={() => {
                dragged.current = undefined;
                setOver(undefined);
              }}
              onDrop={(event) => {
                event.preventDefault();
                const from = dragged.current;
                dragged.current = undefined;
                setOver(undefined);
                if (from !== undefined && from !== theme.id) merge([theme.id, from]);
              }}
              onClick={(event) => choose(event, theme.id, key, chosen)}
            >
              <span className="dot" style={{ background: color }} />
              <span className="name" title={theme.label}>
                {theme.label}
                {hidden && " (hidden)"}
              </span>
              <span className="figure number">{count(theme.size)}</span>
              <span className="facts">
                <span className="bar">
                  <span style={{ width: `${(100 * theme.size) / largest}%`, background: color }} />
                </span>
                <span className="number">{percent(theme.size / all)}</span>
                {result.trends.bins.length > 1 ? <Spark theme={theme.id} color={color} /> : <span />}
                {result.trends.bins.length > 1 ? <VerdictChip verdict={trend.verdict} /> : <span className="quiet">no dates</span>}
              </span>
            </button>
          );
        })}
        <UnclearRow largest={largest} kept={kept.has(-1)} />
      </div>
      <RailFoot />
    </aside>
  );
}

/** Papers of a theme over time. */
function Spark({ theme, color }: { readonly theme: number; readonly color: string }) {
  const { picture, style } = useShown();
  const { themes, bins } = trendsOf(picture.result, "theme");
  const { counts } = themes[theme];
  const svg = useMemo(() => svgOf(sparkBars(counts, bins, color, SPARK, style), "", style), [counts, bins, color, style]);
  return <Picture svg={svg} />;
}

/** The papers that are in no theme, so that the shares above add up. */
function UnclearRow({ largest, kept }: { readonly largest: number; readonly kept: boolean }) {
  const { picture, state, actions, style } = useShown();
  const { theme } = state.look.selection;
  const mark = countedUnclear(picture.result);
  if (!mark) return null;
  const color = themeColor(mark.slot, style.mode, "mark");
  return (
    <button
      type="button"
      className={`theme-row unclear${!kept || (theme !== undefined && theme !== -1) ? " dimmed" : ""}`}
      aria-pressed={theme === -1}
      title="These papers fit no theme clearly better than another"
      onClick={() => actions.look({ selection: theme === -1 ? {} : { theme: -1 } })}
    >
      <span className="dot" style={{ background: color }} />
      <span className="name">{mark.label}</span>
      <span className="figure number">{count(mark.size)}</span>
      <span className="facts">
        <span className="bar">
          <span style={{ width: `${(100 * mark.size) / largest}%`, background: color }} />
        </span>
        <span className="number">{percent(mark.size / papersCounted(picture.result))}</span>
        <span />
        <span className="quiet">in no theme</span>
      </span>
    </button>
  );
}

function RailFoot() {
  const { state, actions } = useShown();
  const { leastFit, hulls, labels } = state.look;
  return (
    <div className="rail-foot">
      <label className="fit">
        <span>Fit at least</span>
        <input
          type="range"
          min={0}
          max={0.9}
          step={0.05}
          value={leastFit}
          style={{ "--filled": `${(100 * leastFit) / 0.9}%` } as React.CSSProperties}
          onChange={(event) => actions.look({ leastFit: Number(event.target.value) })}
        />
        <output className="number">{leastFit.toFixed(2)}</output>
      </label>
      <div className="switches">
        <label className="check">
          <input type="checkbox" checked={hulls} onChange={(event) => actions.look({ hulls: event.target.checked })} /> Hulls
        </label>
        <label className="check">
          <input type="checkbox" checked={labels} onChange={(event) => actions.look({ labels: event.target.checked })} /> Labels
        </label>
        <button type="button" className="link words" onClick={actions.openWords}>
          Words
        </button>
      </div>
    </div>
  );
}
