import type { OutcomeReason } from '@/lib/domain/outcome/types';
import type { NotCheckedCode, VerifyCode, VerifyStep } from '@/lib/verify';

/** What a step checks, and what its count counts. */
export const STEPS: Readonly<Record<VerifyStep, { readonly name: string; readonly counted: string }>> = {
  files: { name: 'De bestanden zijn volledig en heel', counted: 'bestanden' },
  opening: { name: 'Regels, ideeën en aantal cheques lagen vast voor de eerste stem', counted: 'documenten' },
  register: {
    name: 'Het register is bij elke stap ondertekend en daarna alleen gegroeid',
    counted: 'handtekeningen',
  },
  openings: {
    name: 'Elke uitgebrachte stem is precies één keer geopend',
    counted: 'stemmen in het register',
  },
  ballots: { name: 'Per cheque telt één stem, binnen het bedrag van de cheque', counted: 'geldige stemmen' },
  closing: { name: 'De slotverklaring past bij alles wat ervoor staat', counted: 'slotverklaring' },
  result: { name: 'De uitslag volgt uit de stemmen en de regels', counted: 'ideeën nageteld' },
  anchors: { name: 'Wat u zelf hebt bewaard, past bij dit register', counted: 'vergelijkingen' },
  auditor: { name: 'Elke stem is ondertekend met de sleutel van een cheque', counted: 'handtekeningen' },
};

export const NOT_CHECKED: Readonly<Record<NotCheckedCode, string>> = {
  SAME_REGISTER:
    'of dit hetzelfde register is als tijdens de stemming (geef --log-key, --receipt of --since mee)',
  OWN_BALLOT: 'of uw eigen stem erin staat (geef --receipt mee)',
  SIGNED_BY_KEYS:
    'of elke stem met de sleutel van een cheque is ondertekend (dat kan alleen met het bestand van de controleur: --auditor)',
  REAL_HOUSEHOLDS:
    'of elke brief bij een echt huishouden kwam en door dat huishouden is gebruikt (dat kan geen rekensom; een controleur vraagt het bij een steekproef)',
};

export const REASONS: Readonly<Record<OutcomeReason, string>> = {
  funded: 'gehaald',
  below_target: 'te weinig geld',
  too_few_backers: 'te weinig huishoudens',
  lost_tie: 'verloren na loting',
  no_room: 'past niet meer in het budget',
  withdrawn: 'ingetrokken',
};

/** What each finding means, for people. */
export const FINDINGS: Readonly<Record<VerifyCode, string>> = {
  BAD_ZIP: 'Dit is geen bundel: het bestand is geen ZIP, is afgebroken of is veel te groot.',
  MISSING_FILE: 'Dit bestand ontbreekt in de bundel.',
  UNKNOWN_FILE: 'Dit bestand hoort niet in een bundel, of het staat er twee keer in.',
  BAD_SUMS: 'De lijst met controlegetallen noemt niet elk bestand precies één keer.',
  BAD_CHECKSUM: 'Het bestand is anders dan zijn controlegetal zegt.',
  NOT_CANONICAL: 'Het bestand is niet geschreven zoals het hoort (canonieke JSON).',
  BAD_SHAPE: 'Er ontbreekt een onderdeel, of er staat iets in wat er niet hoort.',
  BAD_OPENING_STATEMENT: 'De eerste regel van het register is geen openingsverklaring van deze sleutel.',
  OTHER_ROUND: 'Het bestand is van een andere ronde.',
  RULES_CHANGED: 'De regels zijn niet die van voor de stemming.',
  IDEAS_CHANGED: 'De ideeën zijn niet die van voor de stemming.',
  ELIGIBLE_CHANGED: 'Het aantal cheques is niet dat van voor de stemming.',
  NOT_SIGNED: 'Het register is niet, of niet helemaal, met zijn sleutel ondertekend.',
  LEAVES_CHANGED: 'Het register is veranderd nadat het is ondertekend.',
  BAD_LEAF: 'Deze regel van het register is geen stem.',
  DUPLICATE_LEAF: 'Deze regel staat twee keer in het register.',
  NOT_OPENED: 'Van deze stem in het register is niet gepubliceerd waaruit hij bestaat.',
  UNKNOWN_LEAF: 'Deze stem staat niet in het register.',
  OPENED_TWICE: 'Deze stem is twee keer gepubliceerd.',
  OUT_OF_ORDER: 'De stemmen staan niet in de volgorde van het register.',
  WRONG_OPENING: 'Kenmerk of nummer hoort niet bij deze stem in het register.',
  BAD_SEQUENCE: 'De versies van deze cheque zijn niet 1, 2, 3 enzovoort.',
  LIVE_TWICE: 'Van deze cheque telt meer dan één stem.',
  NO_LIVE_BALLOT: 'Van deze cheque telt geen stem, terwijl hij niet ongeldig is verklaard.',
  LIVE_NOT_LAST: 'Van deze cheque telt een oudere stem dan de laatste.',
  VOID_COUNTED: 'Er telt een stem van een cheque die ongeldig is verklaard.',
  WRONG_CONTENT: 'De bedragen zijn niet die van de stem in het register.',
  UNKNOWN_IDEA: 'De stem noemt een idee dat niet op de stemlijst staat.',
  BAD_STEP: 'Een bedrag is geen veelvoud van de kleinste stap.',
  OVERSPENT: 'De stem geeft meer dan de cheque waard is.',
  TOO_MANY_BALLOTS: 'Er tellen meer stemmen dan er cheques waren.',
  NO_CLOSING_STATEMENT:
    'De slotverklaring ontbreekt: het register is afgebroken, of de stemming is niet gesloten.',
  BAD_CLOSING_STATEMENT: 'De slotverklaring hoort niet bij dit register.',
  BALLOT_COUNT_DIFFERS: 'De slotverklaring noemt een ander aantal stemmen.',
  VOID_CHANGED: 'De lijst van ongeldige cheques is niet die van de slotverklaring.',
  WITHDRAWN_UNKNOWN: 'De slotverklaring trekt een idee in dat niet op de stemlijst stond.',
  TOO_MANY_REPLACED:
    'Er zijn meer vervangende cheques gegeven dan er ongeldig zijn verklaard, of dan er waren.',
  BAD_RULES: 'Met deze regels kan niet worden geteld.',
  RESULT_DIFFERS: 'De gepubliceerde uitslag volgt niet uit de stemmen.',
  ELECTION_FILE_DIFFERS: 'Het verkiezingsbestand volgt niet uit de stemmen.',
  LOG_KEY_UNREADABLE: 'Dit is geen sleutel (64 tekens) en geen kenmerk van een sleutel (16 tekens).',
  LOG_KEY_DIFFERS: 'Dit register is met een andere sleutel ondertekend dan die u hebt.',
  RECEIPT_UNREADABLE: 'Dit is geen stembewijs.',
  RECEIPT_OTHER_ROUND: 'Dit stembewijs is van een andere ronde.',
  RECEIPT_NOT_SIGNED: 'Dit stembewijs is niet met de sleutel van dit register ondertekend.',
  RECEIPT_NOT_FOUND: 'De stem van dit stembewijs staat niet in het register: de belofte is gebroken.',
  TRACK_NOT_FOUND: 'Bij dit zoekwoord hoort geen stem in het register. Kijk of het goed is overgenomen.',
  SINCE_UNREADABLE: 'De oudere kopie is geen bundel of register, of klopt zelf niet.',
  SINCE_OTHER_LOG: 'De oudere kopie is van een ander register: een andere ronde, naam of sleutel.',
  SINCE_CHANGED: 'Het register begint niet met wat in de oudere kopie staat.',
  AUDITOR_UNREADABLE: 'Dit is geen bestand van de controleur.',
  KEYS_DIFFER: 'De sleutels zijn niet die van voor de stemming.',
  VOID_KEYS_DIFFER: 'De ongeldige sleutels zijn niet die van de gepubliceerde lijst.',
  REPLACED_DIFFERS: 'Het aantal vervangen cheques is anders dan de slotverklaring zegt.',
  UNKNOWN_TAG: 'Deze stem hoort bij geen enkele cheque.',
  SPARE_VOTED: 'Deze stem is van een reservecheque die niemand heeft gekregen.',
  VOTE_MISSING: 'Van deze stem is er geen handtekening.',
  VOTE_UNKNOWN: 'Er is een handtekening onder een stem die niet, of maar één keer, in het register staat.',
  VOTE_DIFFERS: 'De handtekening is van een andere cheque of versie.',
  BAD_VOTE_SIGNATURE: 'De stem is niet ondertekend met de sleutel van deze cheque of van zijn formulier.',
  PAPER_NOT_LAST: 'Na een papieren formulier is nog een stem van deze cheque gekomen.',
};
