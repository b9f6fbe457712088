/** Advance widths of Inter in thousandths of the text size, so that labels can be placed without a page. Measured in a browser; an end-to-end test measures again. */

export type Weight = 400 | 500 | 600 | 700;

const CHARACTERS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~–—…·×−→&’‘“”é°±";
const WIDTHS: Readonly<Record<Weight, string>> = {
  400: "281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662 500 1000 864 288 662 662 1000 644 261 261 440 440 583 456 662",
  500: "267 304 494 639 646 993 653 313 369 369 521 667 303 462 303 370 646 415 616 627 656 603 630 571 629 630 303 315 667 667 667 527 982 709 657 733 722 603 589 748 745 272 575 688 565 913 756 767 642 769 648 646 653 740 709 1003 701 696 641 369 370 369 477 463 337 568 618 577 618 587 379 620 602 252 252 559 252 888 602 604 618 618 387 539 340 602 575 829 557 575 559 440 346 440 667 500 1000 910 303 667 667 1000 653 277 277 474 471 587 457 667",
  600: "252 321 523 644 650 1004 663 326 373 373 540 673 319 465 319 379 660 423 623 636 666 612 640 576 640 640 319 329 673 673 673 543 999 728 659 737 722 605 588 749 746 277 580 703 565 922 759 769 645 773 652 650 660 736 728 1020 720 713 652 373 379 373 481 469 351 574 624 583 624 591 389 625 612 262 262 569 262 900 612 609 624 624 397 549 353 612 587 839 569 588 566 455 359 455 673 500 1000 956 319 673 673 1000 663 294 294 507 501 591 458 673",
  700: "237 338 552 649 655 1016 672 339 377 377 559 679 334 468 334 388 674 431 630 646 676 622 649 582 651 649 334 343 679 679 679 560 1016 747 662 740 722 607 587 750 747 281 584 719 565 932 762 771 648 777 657 655 667 732 747 1038 738 731 664 377 388 377 487 476 365 581 630 588 630 596 398 632 623 271 271 580 271 913 623 613 630 630 407 560 366 623 600 850 580 602 573 469 372 469 679 500 1000 1002 334 679 679 1000 672 311 311 540 532 596 459 679",
};
/** Letters that are not in the table are about as wide as this one; signs of East Asian scripts are square. */
const TYPICAL = "n";
const SQUARE = 1000;

const letters = [...CHARACTERS];
const tables = new Map(Object.entries(WIDTHS).map(([weight, widths]) => [Number(weight), widthTable(widths)]));

function widthTable(widths: string): ReadonlyMap<string, number> {
  return new Map(widths.split(" ").map((width, i) => [letters[i], Number(width)]));
}

/** Width of a line of text in pixels. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  const table = tables.get(weight) ?? new Map<string, number>();
  let sum = 0;
  for (const character of text.normalize("NFD")) {
    if (/\p{M}/u.test(character)) continue;
    sum += table.get(character) ?? (character >= "\u2e80" ? SQUARE : (table.get(TYPICAL) ?? 600));
  }
  return (sum * size) / 1000;
}

/** The text, or as much of it as fits, with an ellipsis. */
export function clipText(text: string, size: number, weight: Weight, width: number): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("").trimEnd()}…`, size, weight) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

/** Breaks at blanks into lines no wider than `width`, where words allow it; at most `lines`, the last one clipped. */
export function wrapText(text: string, size: number, weight: Weight, width: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const word of text.split(" ")) {
    const last = wrapped.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size, weight) <= width) wrapped[wrapped.length - 1] = `${last} ${word}`;
    else wrapped.push(word);
  }
  if (wrapped.length <= lines) return wrapped;
  return [...wrapped.slice(0, lines - 1), clipText(wrapped.slice(lines - 1).join(" "), size, weight, width)];
}
