import { catalogue } from '../../language/catalogue';

export const sessionTexts = catalogue('session', {
  code: ['رمز الحضور في القاعة', 'Code de présence dans la salle', 'Code of the room'],
  'code.hint': [
    'اعرضه على الحاضرين يوم الدورة ليسجلوا حضورهم بأنفسهم.',
    'Montrez-le aux présents le jour même : ils s’enregistrent eux-mêmes.',
    'Show it in the room on the day: people check in by themselves.',
  ],
  sheet: ['ورقة الحضور', 'Feuille de présence', 'Attendance sheet'],
  'sheet.print': ['اطبع ورقة الحضور', 'Imprimer la feuille', 'Print the sheet'],
  'sheet.empty': ['لا تعاونية مسجلة', 'Aucune coopérative inscrite', 'No cooperative is enrolled'],
  'sheet.empty.text': [
    'سجل التعاونيات من قائمة الإجراءات، ثم دون حضورها هنا.',
    'Inscrivez des coopératives depuis les actions, puis notez ici leur présence.',
    'Enrol cooperatives from the actions, then note here who came.',
  ],
  hidden: ['تعاونية خارج مجالك', 'Coopérative hors de votre ressort', 'A cooperative outside your reach'],
  'came.none': ['لم يدون الحضور بعد', 'Présence pas encore notée', 'Not noted yet'],
  'came.count': {
    ar: {
      zero: 'لم يحضر أحد',
      one: 'حضر شخص واحد',
      two: 'حضر شخصان',
      few: 'حضر {{n}} أشخاص',
      many: 'حضر {{n}} شخصا',
      other: 'حضر {{n}} شخص',
    },
    fr: { one: '{{n}} présent', other: '{{n}} présents' },
    en: { one: '{{n}} person came', other: '{{n}} people came' },
  },
  note: ['دون الحضور', 'Noter la présence', 'Note who came'],
  correct: ['صحح الحضور', 'Corriger la présence', 'Correct it'],
  'add.woman': ['أضف امرأة', 'Ajouter une femme', 'Add a woman'],
  'add.man': ['أضف رجلا', 'Ajouter un homme', 'Add a man'],
  person: ['الشخص {{number}}', 'Personne {{number}}', 'Person {{number}}'],
  'person.name': ['الاسم (اختياري)', 'Nom (facultatif)', 'Name (optional)'],
  nobody: ['لم يحضر أحد', 'Personne n’est venu', 'Nobody came'],
  reason: ['سبب التصحيح أو التأخر', 'Motif de la correction ou du retard', 'Reason of the correction or delay'],
  actions: ['إجراءات الدورة', 'Actions de la session', 'Actions of the session'],
  waiting: ['في لائحة الانتظار، الرتبة {{position}}', 'En attente, rang {{position}}', 'Waiting, place {{position}}'],
  cancelled: ['ألغيت: {{reason}}', 'Annulée : {{reason}}', 'Cancelled: {{reason}}'],
});
