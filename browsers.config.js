/** The oldest browsers that the page is built for. The language itself is held at ES2023, which all three have, by tsconfig.json. */
export const OLDEST_BROWSERS = ["chrome120", "firefox121", "safari17"];

/** What the types of TypeScript know and at least one of these browsers lacks, by MDN's compatibility data of 2026. */
const GLOBALS =
  "requestIdleCallback cancelIdleCallback scheduler TaskController navigation CloseWatcher EditContext EyeDropper Highlight Sanitizer URLPattern " +
  "showOpenFilePicker showSaveFilePicker showDirectoryPicker queryLocalFonts documentPictureInPicture launchQueue cookieStore CookieStore " +
  "trustedTypes ImageDecoder IdleDetector PressureObserver WebTransport WebSocketStream Float16Array Iterator Temporal";
const PROPERTIES =
  "startViewTransition moveBefore setHTML setHTMLUnsafe parseHTMLUnsafe getHTML showPopover hidePopover togglePopover checkVisibility requestClose " +
  "scrollIntoViewIfNeeded caretPositionFromPoint databases waitAsync withResolvers fromAsync groupBy toBase64 fromBase64 toHex fromHex " +
  "isSubsetOf isSupersetOf isDisjointFrom symmetricDifference userAgentData getAsFileSystemHandle";

const message = `one of ${OLDEST_BROWSERS.join(", ")} lacks it: ask whether it is there, do without it, and say so where the rule is lifted`;

/** Rules of ESLint for what runs in the page. */
export const BROWSER_RULES = {
  "no-restricted-globals": ["error", ...GLOBALS.split(" ").map((name) => ({ name, message }))],
  "no-restricted-properties": ["error", ...PROPERTIES.split(" ").map((property) => ({ property, message })), { object: "AbortSignal", property: "any", message }], // prettier-ignore
};
