/** What a change of the calendar answers when it is refused, and how it tells what it moves. */
import { words } from './words';

export const calendarRefusals = {
  'CALENDAR.UNCHANGED': words(
    'لا يوجد أي تغيير في الرزنامة: عدلها ثم أعد الإرسال.',
    'Ce calendrier est déjà en vigueur : modifiez-le avant de l’envoyer.',
    'This calendar is in force already: change it before sending.',
  ),
  'CALENDAR.HOLIDAY_TWICE': words(
    'يوجد يوم عطلة مكرر: احذف أحدهما.',
    'Un jour férié figure deux fois : retirez-en un.',
    'A holiday is listed twice: remove one.',
  ),
  'CALENDAR.HOURS_BACKWARDS': words(
    'ساعة الإغلاق ليست بعد ساعة الافتتاح: صحح إحداهما.',
    'La fermeture ne suit pas l’ouverture : corrigez l’une des heures.',
    'Work ends before it begins: correct one of the hours.',
  ),
  'CALENDAR.DATES_BACKWARDS': words(
    'اليوم الأخير قبل اليوم الأول: صحح أحد التاريخين.',
    'Le dernier jour précède le premier : corrigez l’une des dates.',
    'The last day is before the first: correct one of the dates.',
  ),
  'CALENDAR.NO_HOLIDAY': words(
    'لا توجد عطلة بتاريخ {{on}}: اختر تاريخا من لائحة العطل.',
    'Le {{on}} n’est pas un jour férié du calendrier : choisissez une date de sa liste.',
    '{{on}} is no holiday of the calendar: choose a date from its list.',
  ),
  'CALENDAR.NOTHING_TO_CHANGE': words(
    'اذكر يوما واحدا على الأقل لإضافته أو حذفه.',
    'Indiquez au moins un jour à ajouter ou à retirer.',
    'Give at least one day to add or to remove.',
  ),
  'CALENDAR.FEAST_UNKNOWN': words(
    'لا يوجد عيد بالقاعدة {{rule}} سنة {{year}} في الرزنامة: اختر قاعدة من لائحة العطل، أو أضف أيامه.',
    'Le calendrier n’a pas de fête « {{rule}} » en {{year}} : choisissez une règle de sa liste, ou ajoutez ses jours.',
    'The calendar has no feast “{{rule}}” in {{year}}: choose a rule from its list, or add its days.',
  ),
  'CALENDAR.OTHER_YEAR': words(
    'التاريخ {{on}} ليس من سنة {{year}}: صحح أحدهما.',
    'Le {{on}} n’est pas en {{year}} : corrigez l’un des deux.',
    '{{on}} is not in {{year}}: correct one of the two.',
  ),
  'CALENDAR.REGION_UNKNOWN': words(
    'لا توجد جهة برمز {{region}}: اختر من {{codes}}.',
    'Aucune région n’a le code {{region}} : choisissez parmi {{codes}}.',
    'There is no region {{region}}: choose from {{codes}}.',
  ),
  'CALENDAR.YEAR_FAR': words(
    'التاريخ {{on}} بعيد عن سنوات الرزنامة ({{first}} إلى {{last}}): صحح السنة.',
    'Le {{on}} est loin des années du calendrier ({{first}} à {{last}}) : corrigez l’année.',
    '{{on}} is far from the years of the calendar ({{first}} to {{last}}): correct the year.',
  ),
  'CALENDAR.FEAST_FAR': words(
    'التاريخ {{on}} يبعد بأكثر من {{days}} أيام عن التاريخ المتوقع {{predicted}}: صححه، أو احذف أيام العيد وأضف غيرها.',
    'Le {{on}} est à plus de {{days}} jours de la date prévue ({{predicted}}) : corrigez-le, ou retirez les jours de la fête et ajoutez-en d’autres.',
    '{{on}} is more than {{days}} days from the date foreseen ({{predicted}}): correct it, or remove the days of the feast and add others.',
  ),
  'CALENDAR.RAMADAN_LENGTH': words(
    'عدد أيام رمضان من {{least}} إلى {{most}}، وليس {{days}}: صحح أحد التاريخين.',
    'Un ramadan compte de {{least}} à {{most}} jours, et non {{days}} : corrigez l’une des dates.',
    'A Ramadan has {{least}} to {{most}} days, not {{days}}: correct one of the dates.',
  ),
  'CALENDAR.RAMADAN_OVERLAP': words(
    'يتداخل شهران من رمضان في الرزنامة: صحح تواريخهما.',
    'Deux ramadans se chevauchent dans le calendrier : corrigez leurs dates.',
    'Two Ramadans of the calendar overlap: correct their dates.',
  ),
  'CALENDAR.NO_WORKING_DAY': words(
    'لا يبقى أي يوم عمل لمدة {{days}} يوما ابتداء من {{from}}: احذف بعض العطل.',
    'À partir du {{from}}, il ne resterait aucun jour ouvré pendant {{days}} jours : retirez des jours fériés.',
    'From {{from}} on no working day would be left for {{days}} days: remove some holidays.',
  ),
  'CALENDAR.NOT_FOUND': words(
    'لا توجد رزنامة معتمدة بعد: اعتمد واحدة أولا.',
    'Aucun calendrier n’est encore adopté : adoptez-en un d’abord.',
    'No calendar has been adopted yet: adopt one first.',
  ),
  'CALENDAR.VERSION_UNKNOWN': words(
    'لا توجد نسخة {{version}} من الرزنامة: اختر من لائحة النسخ.',
    'Le calendrier n’a pas de version {{version}} : choisissez dans la liste des versions.',
    'The calendar has no version {{version}}: choose from the list of versions.',
  ),
  'CALENDAR.FOLLOWED_ALREADY': words(
    'تم تتبع هذا التغيير من قبل: لا حاجة إلى إعادته.',
    'Les échéances ont déjà suivi ce changement : il n’y a rien à refaire.',
    'The deadlines have followed this change already: there is nothing to repeat.',
  ),
};

/** Why a deadline moves, by what became of the day. */
export const calendarChangeTexts = {
  off: words('{{on}} عطلة ({{name}})', '{{on}} férié ({{name}})', '{{on}} is a day off ({{name}})'),
  worked: words('{{on}} يوم عمل', '{{on}} travaillé', '{{on}} is worked'),
  weekend: words('تغيرت عطلة نهاية الأسبوع', 'autre fin de semaine', 'the weekend changes'),
  hours: words('تغير وقت العمل', 'autres heures de travail', 'working hours change'),
  zone: words('تغيرت الساعة القانونية', 'autre heure légale', 'the clocks change'),
};
