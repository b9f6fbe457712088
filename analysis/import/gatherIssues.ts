import type { ImportIssue } from "../types";

/** So many issues of one kind are listed one by one. */
const MOST_OF_A_KIND = 1000;

/**
 * Issues that say the same of the same text are one line with their count, and of more than a thousand of a kind the
 * rest is one line with its count. The counts add up to the number of issues that were given.
 */
export function gatherIssues(issues: readonly ImportIssue[]): ImportIssue[] {
  const same = new Map<string, { issue: ImportIssue; count: number }>();
  for (const issue of issues) {
    const key = JSON.stringify([issue.code, issue.message, issue.excerpt, issue.record ?? ""]);
    const known = same.get(key);
    if (known) known.count += issue.count ?? 1;
    else same.set(key, { issue, count: issue.count ?? 1 });
  }
  const ofKind = new Map<string, number>();
  const rest = new Map<string, { first: ImportIssue; count: number }>();
  const listed = [...same.values()].flatMap(({ issue, count }): ImportIssue[] => {
    const place = (ofKind.get(issue.code) ?? 0) + 1;
    ofKind.set(issue.code, place);
    if (place <= MOST_OF_A_KIND) return [count === 1 ? issue : { ...issue, count }];
    const more = rest.get(issue.code) ?? { first: issue, count: 0 };
    rest.set(issue.code, { first: more.first, count: more.count + count });
    return [];
  });
  const others = [...rest.values()].map(({ first, count }): ImportIssue => ({
    ...first,
    message: `${first.message} (and more of this kind from here on)`,
    count,
  }));
  return [...listed, ...others];
}
