import type { Texts } from '../../fields';
import { words } from '../../messages/words';

/** What an auditor, and who manages the region, are told of access to personal data. */
export const accessTexts = {
  'glass-broken': words(
    'فتح {{person}} في حالة استعجال ملف {{file}} خارج نطاقه. راجعوا السبب وما اطلع عليه.',
    '{{person}} a ouvert en urgence le dossier {{file}}, hors de son périmètre. Voyez le motif et ce qui a été consulté.',
    '{{person}} opened {{file}} in an emergency, beyond their reach. See the reason, and what was looked at.',
  ),
} as const satisfies Record<string, Texts>;
