/** A noun as an authority uses it, with the article and the plural that sentences need. */
export interface Noun {
  readonly one: string
  readonly many: string
  /** `a VEMT list`, `an MACE panel`: the noun with its indefinite article. */
  readonly a: string
}

/** The authority's own words for what the domain calls register, panel, plan, case system and board. */
export interface Words {
  readonly register: Noun
  readonly panel: Noun
  readonly plan: Noun
  readonly caseSystem: Noun
  readonly board: Noun
}

export const PLAIN_WORDS: Words = {
  register: { one: 'register', many: 'registers', a: 'a register' },
  panel: { one: 'panel', many: 'panels', a: 'a panel' },
  plan: { one: 'risk management plan', many: 'risk management plans', a: 'a risk management plan' },
  caseSystem: { one: 'case system', many: 'case systems', a: 'a case system' },
  board: { one: 'partnership board', many: 'partnership boards', a: 'a partnership board' },
}
