import { catalogue } from '../../language/catalogue';

export const scoringTexts = catalogue('scoring', {
  title: ['تنقيط الملفات', 'Notation des dossiers', 'Scoring'],
  lead: [
    'الملفات المؤهلة التي تنتظر نقط اللجنة. افتح ملفا لتقرأه وتنقطه جنبا إلى جنب.',
    'Les dossiers éligibles qui attendent les notes du comité. Ouvrez-en un : le dossier et la grille sont côte à côte.',
    'Eligible files that wait for the committee’s scores. Open one: file and grid stand side by side.',
  ],
  waiting: {
    ar: {
      zero: 'لا ملف ينتظر',
      one: 'ملف واحد ينتظر',
      two: 'ملفان ينتظران',
      few: '{{n}} ملفات تنتظر',
      many: '{{n}} ملفا ينتظر',
      other: '{{n}} ملف ينتظر',
    },
    fr: { one: '{{n}} dossier en attente', other: '{{n}} dossiers en attente' },
    en: { one: '{{n}} file waits', other: '{{n}} files wait' },
  },
  'empty.title': ['لا ملف للتنقيط', 'Aucun dossier à noter', 'Nothing to score'],
  'empty.text': [
    'تظهر الملفات هنا بعد دراسة أهليتها. تابع اللوائح في صفحة الانتقاء.',
    'Les dossiers arrivent ici une fois leur éligibilité examinée. Les listes sont à la page Sélection.',
    'Files come here once their eligibility has been assessed. The lists are on the page Selection.',
  ],
  cooperative: ['التعاونية', 'Coopérative', 'Cooperative'],
  place: ['المكان', 'Lieu', 'Place'],
  sector: ['القطاع', 'Secteur', 'Sector'],
  file: ['الملف', 'Dossier', 'File'],
  project: ['المشروع', 'Projet', 'Project'],
  grid: ['شبكة التنقيط', 'Grille de notation', 'Scoring grid'],
  'grid.of': [
    'من 0 إلى {{max}}، الوزن {{weight}}',
    'De 0 à {{max}}, poids {{weight}}',
    '0 to {{max}}, weight {{weight}}',
  ],
  remark: ['ملاحظة', 'Remarque', 'Remark'],
  'remark.hint': ['لا يقرؤها المترشح.', 'Le candidat ne la lit pas.', 'The applicant does not read it.'],
  'draft.saving': ['جار حفظ المسودة…', 'Brouillon en cours d’enregistrement…', 'Saving the draft…'],
  'draft.saved': [
    'المسودة محفوظة، لا يراها غيرك.',
    'Brouillon gardé, vous seul le voyez.',
    'The draft is kept; nobody else sees it.',
  ],
  'draft.failed': [
    'تعذر حفظ المسودة: ما كتبته باق في هذه الصفحة.',
    'Le brouillon n’a pas pu être gardé : votre saisie reste sur cette page.',
    'The draft could not be kept: what you typed stays on this page.',
  ],
  give: ['سجل النقط', 'Enregistrer les notes', 'Give these scores'],
  'given.done': ['سجلت النقط.', 'Les notes sont enregistrées.', 'The scores are given.'],
  conflict: ['أصرح بتضارب المصالح', 'Déclarer un conflit d’intérêts', 'Declare a conflict of interest'],
  closed: [
    'لا يمكن تنقيط هذا الملف الآن: {{reason}}',
    'Ce dossier ne se note pas en ce moment : {{reason}}',
    'This file cannot be scored now: {{reason}}',
  ],
  members: ['نقط الأعضاء', 'Notes des membres', 'Scores of the members'],
  member: ['العضو', 'Membre', 'Member'],
  total: ['المجموع من 100', 'Total sur 100', 'Total of 100'],
  spread: [
    'الفارق بين الأعضاء: {{n}} من 100',
    'Écart entre membres : {{n}} sur 100',
    'Spread between members: {{n}} of 100',
  ],
  'spread.exceeded': [
    'الفارق كبير: يلزم عضو آخر.',
    'L’écart est trop grand : un membre de plus doit noter.',
    'They differ too much: a further member is needed.',
  ],
  counted: [
    'نقط محتسبة: {{counted}} من {{needed}}',
    'Notes comptées : {{counted}} sur {{needed}}',
    'Scores counted: {{counted}} of {{needed}}',
  ],
  hidden: {
    ar: {
      zero: 'لا نقط محجوبة',
      one: 'نقط عضو واحد محجوبة حتى تنقط أنت ويكتمل الملف.',
      two: 'نقط عضوين محجوبة حتى تنقط أنت ويكتمل الملف.',
      few: 'نقط {{n}} أعضاء محجوبة حتى تنقط أنت ويكتمل الملف.',
      many: 'نقط {{n}} عضوا محجوبة حتى تنقط أنت ويكتمل الملف.',
      other: 'نقط {{n}} عضو محجوبة حتى تنقط أنت ويكتمل الملف.',
    },
    fr: {
      one: 'Les notes de {{n}} membre restent cachées jusqu’à ce que vous ayez noté et que le dossier soit complet.',
      other: 'Les notes de {{n}} membres restent cachées jusqu’à ce que vous ayez noté et que le dossier soit complet.',
    },
    en: {
      one: 'The scores of {{n}} member stay hidden until you have scored and the file is complete.',
      other: 'The scores of {{n}} members stay hidden until you have scored and the file is complete.',
    },
  },
  notCounted: ['لا تحتسب', 'non comptée', 'not counted'],
});
