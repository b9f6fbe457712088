import { date, fit } from "../charts/formats";
import { themeColor } from "../charts/style";
import { themeOf } from "../state/selectors";
import { useShown } from "./context";

/** Ring round a paper, and its title and theme beside it, on the side where there is room. */
export function PaperTip({
  row,
  x,
  y,
  width,
  height,
}: {
  readonly row: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}) {
  const { picture, style } = useShown();
  const paper = picture.corpus.papers[row];
  const { placement } = picture.result;
  const theme = themeOf(picture, row);
  const arxiv = /^\d{4}\.\d{4,5}$/.test(paper.id) ? ` · arXiv ${paper.id}` : "";
  const left = x > width / 2 ? Math.max(8, x - 288) : Math.min(width - 280, x + 16);
  const place = y > height / 2 ? { bottom: height - y + 14 } : { top: y + 14 };
  return (
    <>
      <svg className="overlay" width={width} height={height} aria-hidden="true">
        <circle cx={x} cy={y} r={9} fill="none" stroke={style.colors.text1} strokeWidth={2} />
      </svg>
      <div className="tooltip" role="status" style={{ left, ...place }}>
        <div className="title">{paper.title}</div>
        <div className="quiet">
          {date(paper.date) || "no date"}
          {arxiv}
        </div>
        <div className="theme">
          <span className="dot" style={{ background: themeColor(theme.slot, style.mode, "mark") }} />
          <span>{theme.id < 0 ? `Unclear, nearest: ${picture.themes[placement.nearest[row]].label}` : theme.label}</span>
          <span className="fit">fit {fit(placement.fit[row])}</span>
        </div>
      </div>
    </>
  );
}
