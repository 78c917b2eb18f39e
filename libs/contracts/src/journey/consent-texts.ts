/**
 * What people agree to before anything is kept of them (law 09-08). Which version was agreed to is recorded with each
 * application, so a text is never edited: a change of words is a new version, put first.
 */
import type { MessageLanguage } from './application-input';

interface ConsentText {
  version: string;
  words: Readonly<Record<MessageLanguage, string>>;
}

/** Every version that was ever shown, the newest first. */
export const consentTexts: readonly [ConsentText, ...ConsentText[]] = [
  {
    version: '2026-11',
    words: {
      ar: 'أوافق على أن يستعمل مكتب تنمية التعاون هذه المعطيات لدراسة طلبي ومواكبة التعاونية، طبقا للقانون \u206609-08\u2069. يمكنني الاطلاع عليها وتصحيحها والاعتراض على استعمالها.',
      fr: 'J’accepte que l’Office du Développement de la Coopération utilise ces données pour étudier ma candidature et accompagner la coopérative, selon la loi 09-08. Je peux les consulter, les corriger et m’y opposer.',
      en: 'I agree that the Office du Développement de la Coopération uses these data to examine my application and to accompany the cooperative, under law 09-08. I may see them, correct them and object.',
    },
  },
];

/** The one that is shown now. */
export const [newestConsent] = consentTexts;

/** The text of a version; undefined for one typed by hand, from paper. */
export const consentTextOf = (version: string | undefined): ConsentText | undefined =>
  consentTexts.find((text) => text.version === version);
