/** How good the themes are, in plain words: how many there could be, how well each holds together, which papers fit none. */
export function QualityView() {
  return <main className="themes-view" />;
}
