/** What people might write at the open question: invented. */
export const SURVEY_TEXTS: readonly string[] = [
  'Een plek waar je even kunt zitten.',
  'Vaker een straatfeest, niet alleen op Burendag.',
  'Dat nieuwe buren zich even voorstellen.',
  'Een groepsapp voor de hele straat.',
  'Meer te doen voor jongeren in de avond.',
  'Het gaat hier goed, hou het zo.',
  'Een moestuin samen onderhouden.',
  'Minder auto’s op de stoep, dan kun je weer naast elkaar lopen.',
  'Koffie in de ochtend, op loopafstand.',
  'Ik heb er geen behoefte aan.',
  'Dat mensen elkaar gedag zeggen.',
  'Iets met sport, voor jong en oud samen.',
];
