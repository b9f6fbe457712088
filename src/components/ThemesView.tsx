/** The themes as a whole: families, sizes, parts, and how alike they are. */
export function ThemesView() {
  return <main className="themes-view" />;
}
