/** LaTeX accent -> combining mark of Unicode. */
export const ACCENTS: ReadonlyMap<string, string> = pairs(
  "` \u0300 ' \u0301 ^ \u0302 ~ \u0303 = \u0304 u \u0306 . \u0307 \" \u0308 r \u030a H \u030b v \u030c d \u0323 c \u0327 k \u0328 b \u0331",
);

/** Letters that have a macro; a blank behind the macro belongs to it. */
export const LETTERS: ReadonlyMap<string, string> = pairs(
  "ss ß o ø O Ø ae æ AE Æ oe œ OE Œ aa å AA Å l ł L Ł i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ textmu µ",
);

/** Signs of text and of mathematics that have a macro. */
export const SYMBOLS: ReadonlyMap<string, string> = pairs(
  "alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ lambda λ mu μ nu ν xi ξ " +
    "pi π rho ρ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π " +
    "Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω textalpha α textbeta β textgamma γ ell ℓ hbar ℏ partial ∂ nabla ∇ infty ∞ Re ℜ Im ℑ " +
    "pm ± mp ∓ times × div ÷ cdot · ast * star ⋆ circ ∘ bullet • oplus ⊕ otimes ⊗ odot ⊙ wedge ∧ vee ∨ cap ∩ cup ∪ setminus \\ " +
    "le ≤ leq ≤ leqslant ≤ ge ≥ geq ≥ geqslant ≥ ll ≪ gg ≫ ne ≠ neq ≠ equiv ≡ approx ≈ sim ~ simeq ≃ cong ≅ propto ∝ lesssim ≲ " +
    "gtrsim ≳ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ emptyset ∅ varnothing ∅ forall ∀ exists ∃ neg ¬ lnot ¬ " +
    "perp ⊥ parallel ∥ mid | vert | Vert ‖ to → rightarrow → longrightarrow → Rightarrow ⇒ leftarrow ← Leftarrow ⇐ leftrightarrow ↔ " +
    "Leftrightarrow ⇔ mapsto ↦ uparrow ↑ downarrow ↓ sum ∑ prod ∏ int ∫ oint ∮ prime ′ dagger † ddagger ‡ angle ∠ triangle △ " +
    "square □ Box □ Diamond ◇ diamond ⋄ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ ldots … dots … cdots … textellipsis … " +
    "lbrace { rbrace } textbackslash \\ textasciitilde ~ textasciicircum ^ textunderscore _ textbar | textless < textgreater > " +
    "textdegree ° degree ° textregistered ® texttrademark ™ textcopyright © copyright © pounds £ textsterling £ texteuro € euro € " +
    "EUR € S § P ¶ dag † ddag ‡ textperiodcentered · textbullet • textendash – textemdash — textquoteleft ‘ textquoteright ’ " +
    "textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl \" guillemotleft « guillemotright » glqq „ grqq “ " +
    "textonehalf ½ textonequarter ¼ slash / hyphen - LaTeX LaTeX TeX TeX BibTeX BibTeX",
);

/** Macros that are read as their own name: the functions of mathematics. */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  "log ln exp sin cos tan tanh min max arg argmin argmax lim sup inf det dim ker gcd deg Pr mod bmod pmod".split(" "),
);

/** Macros whose first argument is no text: where it goes, how wide or how coloured it is. */
export const NO_TEXT: ReadonlySet<string> = new Set(
  (
    "cite citep citet citeauthor citeyear textcite parencite autocite footcite ref eqref label vspace hspace color textcolor colorbox " +
    "begin end bibstring href footnote fontsize selectlanguage foreignlanguage includegraphics newcommand"
  ).split(" "),
);

function pairs(list: string): ReadonlyMap<string, string> {
  const items = list.split(" ");
  return new Map(items.flatMap((item, i) => (i % 2 === 0 ? [[item, items[i + 1]] as const] : [])));
}
