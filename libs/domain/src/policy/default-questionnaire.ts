/** The form of the diagnosis a new installation starts with: ten headings. Its questions are settings, nothing official. */
import type { Question, Questionnaire, Texts } from '@mourafaka/contracts';

const t = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });
type Words = [ar: string, fr: string, en: string];

const ask =
  (kind: Exclude<Question['kind'], 'choice'>) =>
  (key: string, words: Words, required?: true): Question => ({
    kind,
    key,
    names: t(...words),
    ...(required && { required }),
  });
const text = ask('text');
const number = ask('number');
const yesNo = ask('yes-no');
const scale = ask('scale');

const choice = (key: string, words: Words, choices: Readonly<Record<string, Words>>, required?: true): Question => ({
  kind: 'choice',
  key,
  names: t(...words),
  choices: Object.entries(choices).map(([name, names]) => ({ key: name, names: t(...names) })),
  ...(required && { required }),
});

const heading = (key: string, words: Words, ...questions: Question[]) => ({ key, names: t(...words), questions });

export const defaultQuestionnaire: Questionnaire = {
  version: 1,
  headings: [
    heading(
      'administration',
      ['الإدارة والمحاسبة', 'Administration et comptabilité', 'Administration and accounting'],
      choice(
        'accounts',
        ['من يمسك المحاسبة؟', 'Qui tient la comptabilité ?', 'Who keeps the accounts?'],
        {
          nobody: ['لا أحد', 'Personne', 'Nobody'],
          member: ['عضو من التعاونية', 'Un membre', 'A member'],
          employee: ['مستخدم', 'Un salarié', 'An employee'],
          accountant: ['محاسب خارجي', 'Un comptable externe', 'An outside accountant'],
        },
        true,
      ),
      yesNo('cash-book', ['هل يوجد سجل للصندوق؟', 'Existe-t-il un livre de caisse ?', 'Is there a cash book?'], true),
      yesNo('bank-account', [
        'هل للتعاونية حساب بنكي؟',
        'La coopérative a-t-elle un compte bancaire ?',
        'Does it have a bank account?',
      ]),
      yesNo('inventory', ['هل يوجد جرد للمخزون؟', 'Tient-elle un inventaire du stock ?', 'Is the stock inventoried?']),
      text('software', [
        'ما الأدوات المعلوماتية المستعملة؟',
        'Quels outils informatiques sont utilisés ?',
        'Which software is used?',
      ]),
    ),
    heading(
      'governance',
      ['الحكامة', 'Gouvernance', 'Governance'],
      yesNo(
        'assembly-held',
        [
          'هل انعقد الجمع العام في السنة الماضية؟',
          'L’assemblée s’est-elle tenue l’an dernier ?',
          'Was the assembly held last year?',
        ],
        true,
      ),
      number('board-meetings', [
        'عدد اجتماعات المكتب في السنة',
        'Réunions du conseil par an',
        'Board meetings in a year',
      ]),
      yesNo('minutes', [
        'هل تحرر محاضر الاجتماعات؟',
        'Les réunions font-elles l’objet de procès-verbaux ?',
        'Are minutes kept?',
      ]),
      scale('participation', [
        'مشاركة الأعضاء في القرار',
        'Participation des membres aux décisions',
        'Members’ part in decisions',
      ]),
      text('disputes', ['كيف تسوى الخلافات؟', 'Comment les conflits se règlent-ils ?', 'How are disputes settled?']),
    ),
    heading(
      'human-resources',
      ['الموارد البشرية', 'Ressources humaines', 'Human resources'],
      number('employees', ['عدد المستخدمين القارين', 'Salariés permanents', 'Permanent employees'], true),
      number('seasonal', ['عدد العمال الموسميين', 'Saisonniers', 'Seasonal workers']),
      yesNo('declared', ['هل المستخدمون مصرح بهم؟', 'Les salariés sont-ils déclarés ?', 'Are the employees declared?']),
      text('skills', ['ما الكفاءات الناقصة؟', 'Quelles compétences manquent ?', 'Which skills are missing?']),
    ),
    heading(
      'investment',
      ['الاستثمار', 'Investissement', 'Investment'],
      number('invested', [
        'مبلغ الاستثمار إلى اليوم بالدرهم',
        'Montant investi à ce jour, en MAD',
        'Invested so far, in MAD',
      ]),
      choice('premises', ['وضعية المقر', 'Le local', 'The premises'], {
        none: ['لا يوجد', 'Aucun', 'None'],
        owned: ['ملك', 'En propriété', 'Owned'],
        rented: ['كراء', 'En location', 'Rented'],
        lent: ['موضوع رهن الإشارة', 'Mis à disposition', 'Lent'],
      }),
      text('planned', [
        'ما الاستثمارات المبرمجة؟',
        'Quels investissements sont prévus ?',
        'Which investments are planned?',
      ]),
    ),
    heading(
      'production',
      ['الإنتاج', 'Production', 'Production'],
      text(
        'products',
        ['ما المنتوجات أو الخدمات؟', 'Quels produits ou services ?', 'Which products or services?'],
        true,
      ),
      number('capacity', [
        'نسبة استعمال الطاقة الإنتاجية',
        'Taux d’utilisation de la capacité, en %',
        'Capacity in use, in per cent',
      ]),
      scale('equipment', ['حالة التجهيزات', 'État de l’équipement', 'State of the equipment']),
      yesNo('sanitary-approval', [
        'هل يوجد ترخيص صحي؟',
        'Y a-t-il un agrément sanitaire ?',
        'Is there a sanitary approval?',
      ]),
      text('quality', ['كيف تراقب الجودة؟', 'Comment la qualité est-elle contrôlée ?', 'How is quality controlled?']),
    ),
    heading(
      'supply',
      ['التموين', 'Approvisionnement', 'Supply'],
      choice('source', ['مصدر المواد الأولية', 'Origine des matières premières', 'Source of raw materials'], {
        members: ['الأعضاء', 'Les membres', 'The members'],
        local: ['السوق المحلية', 'Le marché local', 'The local market'],
        other: ['مصادر أخرى', 'Autres', 'Elsewhere'],
      }),
      number('suppliers', ['عدد الموردين', 'Nombre de fournisseurs', 'Number of suppliers']),
      scale('regularity', ['انتظام التموين', 'Régularité de l’approvisionnement', 'Regularity of the supply']),
      text('shortages', ['ما الخصاص المسجل؟', 'Quelles ruptures ont eu lieu ?', 'Which shortages occurred?']),
    ),
    heading(
      'marketing',
      ['اللوجستيك والتسويق', 'Logistique et commercialisation', 'Logistics and marketing'],
      text('customers', ['من هم الزبناء؟', 'Qui sont les clients ?', 'Who are the customers?'], true),
      number('outlets', ['عدد منافذ البيع', 'Nombre de points de vente', 'Number of outlets']),
      yesNo('label', ['هل العنونة مطابقة؟', 'L’étiquetage est-il conforme ?', 'Does the labelling comply?']),
      choice('transport', ['وسيلة النقل', 'Moyen de transport', 'Means of transport'], {
        own: ['خاصة', 'Propre', 'Own'],
        hired: ['مكتراة', 'Loué', 'Hired'],
        none: ['لا توجد', 'Aucun', 'None'],
      }),
      text('prices', ['كيف تحدد الأثمان؟', 'Comment les prix sont-ils fixés ?', 'How are prices set?']),
    ),
    heading(
      'communication',
      ['التواصل', 'Communication', 'Communication'],
      yesNo('brand', ['هل توجد علامة تجارية؟', 'Y a-t-il une marque ?', 'Is there a brand?']),
      yesNo('online', ['هل للتعاونية حضور على الإنترنت؟', 'Est-elle présente en ligne ?', 'Is it present online?']),
      text('means', ['ما وسائل التواصل المستعملة؟', 'Quels moyens de communication ?', 'Which means are used?']),
    ),
    heading(
      'support',
      ['الدعم المحصل عليه', 'Appuis reçus', 'Support received'],
      yesNo(
        'received',
        ['هل استفادت التعاونية من دعم؟', 'A-t-elle déjà reçu un appui ?', 'Has it received support before?'],
        true,
      ),
      text('from', ['ممن وما نوعه؟', 'De qui et lequel ?', 'From whom, and which?']),
      number('amount', ['مبلغ الدعم بالدرهم', 'Montant reçu, en MAD', 'Amount received, in MAD']),
    ),
    heading(
      'difficulties',
      ['الصعوبات', 'Difficultés', 'Difficulties'],
      text('main', ['ما أهم صعوبة؟', 'Quelle est la principale difficulté ?', 'What is the main difficulty?'], true),
      scale('urgency', [
        'مدى الاستعجال، 5 الأكثر استعجالا',
        'Urgence, 5 étant la plus forte',
        'How urgent, 5 is the most',
      ]),
      text('tried', ['ما الحلول التي جربت؟', 'Quelles solutions ont été essayées ?', 'What has been tried?']),
    ),
  ],
};
