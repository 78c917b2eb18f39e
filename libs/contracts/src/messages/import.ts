import type { Texts } from '../fields';

const words = (ar: string, fr: string, en: string): Texts => ({ ar, fr, en });

/** What importing a file may say, by code: about the file, about one row, and the notes at its head. */
export const importMessages = {
  'IMPORT.FILE_EMPTY': words(
    'الملف فارغ: أرسل ملفا فيه سطر العناوين وسطر واحد على الأقل.',
    'Le fichier est vide : envoyez un fichier avec une ligne de titres et au moins une ligne.',
    'The file is empty: send one with a line of headers and at least one row.',
  ),
  'IMPORT.FILE_TOO_BIG': words(
    'حجم الملف يتجاوز {{max}} ميغابايت: قسمه إلى عدة ملفات.',
    'Le fichier dépasse {{max}} Mo : divisez-le en plusieurs fichiers.',
    'The file is over {{max}} MB: split it into several files.',
  ),
  'IMPORT.FILE_OLD_XLS': words(
    'هذا ملف Excel قديم (.xls): افتحه واحفظه بصيغة «مصنف Excel (.xlsx)» أو CSV.',
    'C’est un ancien fichier Excel (.xls) : ouvrez-le et enregistrez-le en « Classeur Excel (.xlsx) » ou en CSV.',
    'This is an old Excel file (.xls): open it and save it as “Excel workbook (.xlsx)” or CSV.',
  ),
  'IMPORT.FILE_ENCRYPTED': words(
    'الملف محمي بكلمة سر: احفظه بدون كلمة سر ثم أعد إرساله.',
    'Le fichier est protégé par un mot de passe : enregistrez-le sans mot de passe et renvoyez-le.',
    'The file is protected by a password: save it without one and send it again.',
  ),
  'IMPORT.FILE_NOT_A_TABLE': words(
    'هذا ليس ملف CSV ولا XLSX: احفظ الجدول بإحدى الصيغتين ثم أعد إرساله.',
    'Ce n’est ni un CSV ni un XLSX : enregistrez le tableau dans l’un de ces formats et renvoyez-le.',
    'This is neither CSV nor XLSX: save the table in one of these formats and send it again.',
  ),
  'IMPORT.FILE_CORRUPT': words(
    'تعذرت قراءة الملف، ربما هو ناقص أو تالف: افتحه في Excel واحفظه من جديد ثم أعد إرساله.',
    'Le fichier est illisible, peut-être incomplet ou abîmé : ouvrez-le dans Excel, enregistrez-le à nouveau et renvoyez-le.',
    'The file cannot be read, it may be incomplete or damaged: open it in Excel, save it again and send it.',
  ),
  'IMPORT.FILE_EXPANDS': words(
    'محتوى الملف بعد فك الضغط يتجاوز {{max}} ميغابايت: احذف الأوراق والصور الزائدة أو قسمه.',
    'Décompressé, le fichier dépasse {{max}} Mo : retirez les feuilles et images inutiles ou divisez-le.',
    'Unpacked, the file is over {{max}} MB: remove needless sheets and pictures or split it.',
  ),
  'IMPORT.FILE_TOO_MANY_ROWS': words(
    'عدد السطور يتجاوز {{max}}: قسم الملف. عولجت السطور السابقة، وإعادة إرسالها لا تكرر شيئا.',
    'Plus de {{max}} lignes : divisez le fichier. Les lignes précédentes sont traitées ; les renvoyer ne crée rien en double.',
    'More than {{max}} rows: split the file. The rows before are done; sending them again creates nothing twice.',
  ),
  'IMPORT.FILE_TOO_MANY_COLUMNS': words(
    'عدد الأعمدة يتجاوز {{max}}: احذف الأعمدة الزائدة.',
    'Plus de {{max}} colonnes : retirez les colonnes inutiles.',
    'More than {{max}} columns: remove the needless ones.',
  ),
  'IMPORT.FILE_LINE_TOO_LONG': words(
    'السطر {{row}} طويل جدا ({{max}} حرف على الأكثر)، وغالبا هناك علامة اقتباس " فتحت ولم تغلق: أغلقها أو قصر النص.',
    'La ligne {{row}} est trop longue (au plus {{max}} caractères), souvent parce qu’un guillemet " ouvert n’est pas refermé : refermez-le ou raccourcissez le texte.',
    'Row {{row}} is too long (at most {{max}} characters), often because a quotation mark " was opened and not closed: close it or shorten the text.',
  ),
  'IMPORT.HEADER_NOT_FOUND': words(
    'لم نجد سطر العناوين: يجب أن يكون في أعلى الجدول، مثلا: المحكمة، رقم التسجيل، الإقليم.',
    'Pas de ligne de titres : elle doit être en tête du tableau, par exemple : tribunal, numéro d’immatriculation, province.',
    'There is no line of headers: it must stand at the top of the table, e.g. court, registration number, province.',
  ),
  'IMPORT.COLUMNS_MISSING': words(
    'تنقص أعمدة: {{columns}}. أضفها ثم أعد إرسال الملف.',
    'Il manque des colonnes : {{columns}}. Ajoutez-les et renvoyez le fichier.',
    'Columns are missing: {{columns}}. Add them and send the file again.',
  ),
  'IMPORT.COLUMN_TWICE': words(
    'العمودان «{{first}}» و«{{second}}» لنفس المعلومة: احتفظ بواحد منهما.',
    'Les colonnes « {{first}} » et « {{second}} » disent la même chose : n’en gardez qu’une.',
    'The columns “{{first}}” and “{{second}}” are for the same thing: keep one of them.',
  ),

  'IMPORT.NOTE_DISABLED_DROPPED': words(
    'العمود «{{column}}» لم يقرأ ولم يحفظ: معطيات الإعاقة تحتاج إذنا من اللجنة الوطنية لحماية المعطيات ولم تفعل هنا.',
    'La colonne « {{column}} » n’a été ni lue ni conservée : les données de handicap demandent une autorisation de la CNDP et ne sont pas activées ici.',
    'The column “{{column}}” was neither read nor kept: disability data need an authorisation of the CNDP and are not switched on here.',
  ),
  'IMPORT.NOTE_IDENTITY_NUMBER_DROPPED': words(
    'لم تقرأ ولم تحفظ: {{columns}}. رقم البطاقة الوطنية يحتاج إذنا من اللجنة الوطنية لحماية المعطيات ولا حاجة إليه هنا: احذفه من الملف قبل إرساله.',
    'Ni lu ni conservé : {{columns}}. Le numéro de carte nationale demande une autorisation de la CNDP et ne sert à rien ici : retirez-le du fichier avant de l’envoyer.',
    'Neither read nor kept: {{columns}}. The number of the national identity card needs an authorisation of the CNDP and is of no use here: remove it from the file before you send it.',
  ),
  'IMPORT.NOTE_UNKNOWN_COLUMNS': words(
    'أعمدة لم نتعرف عليها فأهملت: {{columns}}. صحح عناوينها إن كانت ضرورية.',
    'Colonnes non reconnues, ignorées : {{columns}}. Corrigez leur titre si elles comptent.',
    'Columns not recognised and left out: {{columns}}. Correct their headers if they matter.',
  ),
  'IMPORT.NOTE_ENCODING': words(
    'قرئ الملف بترميز {{encoding}} لأنه ليس UTF-8: تحقق من الحروف، أو احفظه بصيغة «CSV UTF-8».',
    'Le fichier n’est pas en UTF-8 et a été lu en {{encoding}} : vérifiez les accents, ou enregistrez-le en « CSV UTF-8 ».',
    'The file is not in UTF-8 and was read as {{encoding}}: check the letters, or save it as “CSV UTF-8”.',
  ),
  'IMPORT.NOTE_NO_ROWS': words(
    'لا سطور بعد سطر العناوين: لم ينشأ شيء.',
    'Aucune ligne après les titres : rien n’a été créé.',
    'No rows after the headers: nothing was created.',
  ),

  'IMPORT.MISSING': words(
    'الخانة فارغة وهي ضرورية: املأها (0 إذا كان العدد أو المبلغ منعدما).',
    'La case est vide alors qu’elle est nécessaire : remplissez-la (0 si le nombre ou le montant est nul).',
    'The cell is empty but needed: fill it in (0 when the number or amount is nil).',
  ),
  'IMPORT.NAME_MISSING': words(
    'اسم التعاونية غائب: اكتبه بالعربية أو بالفرنسية.',
    'Le nom de la coopérative manque : écrivez-le en français ou en arabe.',
    'The name of the cooperative is missing: write it in French or Arabic.',
  ),
  'IMPORT.TOO_MANY_CELLS': words(
    'في السطر {{cells}} خانة بينما العناوين {{columns}}: ضع النص الذي فيه فاصل بين علامتي اقتباس "…".',
    'La ligne a {{cells}} cases pour {{columns}} titres : mettez entre guillemets "…" le texte qui contient le séparateur.',
    'The row has {{cells}} cells for {{columns}} headers: put the text that holds the separator in quotation marks "…".',
  ),
  'IMPORT.CELL_ERROR': words(
    'الخانة فيها خطأ حساب ({{value}}): صحح الصيغة أو اكتب القيمة.',
    'La case contient une erreur de calcul ({{value}}) : corrigez la formule ou écrivez la valeur.',
    'The cell holds a calculation error ({{value}}): correct the formula or type the value.',
  ),
  'IMPORT.DATE_IN_TEXT': words(
    'حول Excel هذه القيمة إلى تاريخ: اجعل العمود «نصا» وأعد كتابة القيمة.',
    'Excel a changé cette valeur en date : mettez la colonne au format « Texte » et retapez la valeur.',
    'Excel turned this value into a date: format the column as “Text” and type the value again.',
  ),
  'IMPORT.NUMBER_NOTATION': words(
    'غير Excel هذا الرقم ({{value}}) وضاعت أرقام منه: اجعل العمود «نصا» وأعد كتابة الرقم كاملا.',
    'Excel a abrégé ce numéro ({{value}}) et des chiffres sont perdus : mettez la colonne au format « Texte » et retapez-le en entier.',
    'Excel shortened this number ({{value}}) and digits are lost: format the column as “Text” and type it again in full.',
  ),
  'IMPORT.DATE_UNREADABLE': words(
    'تعذرت قراءة التاريخ «{{value}}»: اكتبه يوم/شهر/سنة، مثلا 31/12/2024.',
    'La date « {{value}} » est illisible : écrivez-la jour/mois/année, par exemple 31/12/2024.',
    'The date “{{value}}” cannot be read: write it day/month/year, e.g. 31/12/2024.',
  ),
  'IMPORT.DATE_IMPOSSIBLE': words(
    'التاريخ «{{value}}» غير موجود: راجع اليوم ثم الشهر ثم السنة، مثلا 31/12/2024.',
    'La date « {{value}} » n’existe pas : vérifiez le jour, puis le mois, puis l’année, par exemple 31/12/2024.',
    'There is no such date as “{{value}}”: check the day, then the month, then the year, e.g. 31/12/2024.',
  ),
  'IMPORT.DATE_IN_FUTURE': words(
    'تاريخ التسجيل {{date}} في المستقبل: صححه حسب شهادة التسجيل.',
    'La date d’immatriculation {{date}} est dans le futur : corrigez-la d’après le certificat d’immatriculation.',
    'The registration date {{date}} is in the future: correct it from the certificate of registration.',
  ),
  'IMPORT.DATE_TOO_OLD': words(
    'تاريخ التسجيل {{date}} قديم جدا ليكون صحيحا: راجع السنة.',
    'La date d’immatriculation {{date}} est trop ancienne pour être juste : vérifiez l’année.',
    'The registration date {{date}} is too old to be right: check the year.',
  ),
  'IMPORT.PHONE': words(
    'رقم الهاتف «{{value}}» غير صحيح: اكتب رقما مغربيا من 10 أرقام، مثلا 0612345678، أو دوليا يبدأ بـ +.',
    'Le téléphone « {{value}} » n’est pas valable : écrivez un numéro marocain de 10 chiffres, par exemple 0612345678, ou international avec +.',
    'The phone “{{value}}” is not valid: write a Moroccan number of 10 digits, e.g. 0612345678, or an international one with +.',
  ),
  'IMPORT.EMAIL': words(
    'البريد الإلكتروني «{{value}}» غير صحيح: صححه أو اترك الخانة فارغة.',
    'L’adresse « {{value}} » n’est pas valable : corrigez-la ou laissez la case vide.',
    'The e-mail “{{value}}” is not valid: correct it or leave the cell empty.',
  ),
  'IMPORT.ICE_FORMAT': words(
    'التعريف الموحد للمقاولة «{{value}}» يجب أن يتكون من 15 رقما: صححه أو اترك الخانة فارغة.',
    'L’ICE « {{value}} » doit compter 15 chiffres : corrigez-le ou laissez la case vide.',
    'The ICE “{{value}}” must have 15 digits: correct it or leave the cell empty.',
  ),
  'IMPORT.ICE_CONTROL': words(
    'التعريف الموحد للمقاولة «{{value}}» فيه رقم خاطئ (رقما المراقبة): أعد نقله من الوثيقة أو اترك الخانة فارغة.',
    'L’ICE « {{value}} » contient un chiffre faux (clé de contrôle) : recopiez-le du document ou laissez la case vide.',
    'The ICE “{{value}}” has a wrong digit (control digits): copy it again from the document or leave the cell empty.',
  ),
  'IMPORT.RIB_FORMAT': words(
    'رقم الحساب البنكي ليس 24 رقما، لم يحفظ: أضف الرقم الصحيح لاحقا.',
    'Le RIB n’a pas 24 chiffres et n’a pas été retenu : ajoutez le bon plus tard.',
    'The RIB does not have 24 digits and was left out: add the right one later.',
  ),
  'IMPORT.RIB_CONTROL': words(
    'مفتاح رقم الحساب البنكي يبدو خاطئا: تحقق منه لدى البنك.',
    'La clé du RIB paraît fausse : vérifiez-la auprès de la banque.',
    'The RIB’s control digits look wrong: check it with the bank.',
  ),
  'IMPORT.AMOUNT': words(
    'المبلغ «{{value}}» غير مفهوم: اكتب رقما موجبا بالدرهم، مثلا 45000 أو 45 000,50.',
    'Le montant « {{value}} » est illisible : écrivez un nombre positif en dirhams, par exemple 45000 ou 45 000,50.',
    'The amount “{{value}}” cannot be read: write a positive number of dirhams, e.g. 45000 or 45 000,50.',
  ),
  'IMPORT.AMOUNT_THOUSANDS': words(
    'قرئ المبلغ «{{value}}» على أنه {{amount}} درهم: صححه إن كان غير ذلك.',
    'Le montant « {{value}} » a été lu {{amount}} dirhams : corrigez-le si ce n’est pas cela.',
    'The amount “{{value}}” was read as {{amount}} dirhams: correct it if it is not.',
  ),
  'IMPORT.COUNT': words(
    '«{{value}}» ليس عددا: اكتب عددا صحيحا، مثلا 7.',
    '« {{value}} » n’est pas un nombre de personnes : écrivez un nombre entier, par exemple 7.',
    '“{{value}}” is not a number of people: write a whole number, e.g. 7.',
  ),
  'IMPORT.ABOVE_MEMBERS': words(
    'العدد {{number}} أكبر من عدد الأعضاء {{members}}: صحح أحدهما.',
    'Le nombre {{number}} dépasse celui des membres, {{members}} : corrigez l’un des deux.',
    'The number {{number}} is above that of the members, {{members}}: correct one of the two.',
  ),
  'IMPORT.YES_NO': words(
    '«{{value}}» غير مفهوم: اكتب «نعم» أو «لا».',
    '« {{value}} » n’est pas compris : écrivez « oui » ou « non ».',
    '“{{value}}” is not understood: write “yes” or “no”.',
  ),
  'IMPORT.PROVINCE_UNKNOWN': words(
    'الإقليم أو العمالة «{{value}}» غير معروف: اكتب اسما من لائحة الأقاليم والعمالات الـ75.',
    'La province « {{value}} » est inconnue : écrivez un nom de la liste des 75 provinces et préfectures.',
    'The province “{{value}}” is unknown: write a name from the list of the 75 provinces and prefectures.',
  ),
  'IMPORT.PROVINCE_NEAR': words(
    'الإقليم أو العمالة «{{value}}» غير معروف. هل تقصد «{{nearAr}}»؟ صححه.',
    'La province « {{value}} » est inconnue. Vouliez-vous dire « {{nearFr}} » ? Corrigez-la.',
    'The province “{{value}}” is unknown. Did you mean “{{nearFr}}”? Correct it.',
  ),
  'IMPORT.REGION_CONTRADICTION': words(
    'الإقليم «{{provinceAr}}» يوجد في جهة «{{expectedAr}}» لا في «{{regionAr}}»: صحح أحدهما.',
    'La province « {{provinceFr}} » est dans la région « {{expectedFr}} », pas « {{regionFr}} » : corrigez l’une des deux.',
    'The province “{{provinceFr}}” is in the region “{{expectedFr}}”, not “{{regionFr}}”: correct one of the two.',
  ),
  'IMPORT.REGION_FORMER': words(
    '«{{value}}» من التقسيم الجهوي القديم: سجلت الجهة «{{regionAr}}» حسب الإقليم.',
    '« {{value}} » est une région d’avant 2015 : la région « {{regionFr}} » est retenue, d’après la province.',
    '“{{value}}” is a region of before 2015: the region “{{regionFr}}” was taken, from the province.',
  ),
  'IMPORT.REGION_UNKNOWN': words(
    'الجهة «{{value}}» غير معروفة: سجلت الجهة «{{regionAr}}» حسب الإقليم.',
    'La région « {{value}} » est inconnue : la région « {{regionFr}} » est retenue, d’après la province.',
    'The region “{{value}}” is unknown: the region “{{regionFr}}” was taken, from the province.',
  ),
  'IMPORT.SECTOR_UNKNOWN': words(
    'القطاع «{{value}}» غير معروف: اكتب اسما من لائحة القطاعات، مثلا «الفلاحة» أو «الصناعة التقليدية».',
    'Le secteur « {{value}} » est inconnu : écrivez un nom de la liste des secteurs, par exemple « Agriculture » ou « Artisanat ».',
    'The sector “{{value}}” is unknown: write a name from the list of sectors, e.g. “Agriculture” or “Artisanat”.',
  ),
  'IMPORT.SECTOR_NEAR': words(
    'القطاع «{{value}}» غير معروف. هل تقصد «{{nearAr}}»؟ صححه.',
    'Le secteur « {{value}} » est inconnu. Vouliez-vous dire « {{nearFr}} » ? Corrigez-le.',
    'The sector “{{value}}” is unknown. Did you mean “{{nearFr}}”? Correct it.',
  ),
  'IMPORT.NO_CONSENT': words(
    'لم تعط الموافقة: لم تحفظ معطيات ممثل التعاونية (الاسم والهاتف والبريد). اطلب الموافقة ثم أضفها.',
    'Sans consentement, les coordonnées du représentant (nom, téléphone, courriel) n’ont pas été conservées : recueillez-le, puis ajoutez-les.',
    'Without consent the representative’s details (name, phone, e-mail) were not kept: obtain it, then add them.',
  ),
  'IMPORT.DUPLICATE_IN_FILE': words(
    'نفس التعاونية (المحكمة ورقم التسجيل) موجودة في السطر {{first}}: احتفظ بسطر واحد.',
    'La même coopérative (tribunal et numéro) est déjà à la ligne {{first}} : ne gardez qu’une ligne.',
    'The same cooperative (court and number) stands in row {{first}}: keep one row.',
  ),
  'IMPORT.ALREADY_APPLIED': words(
    'هذه التعاونية (المحكمة ورقم التسجيل) قدمت طلبا من قبل في هذا الشطر: لم ينشأ شيء جديد.',
    'Cette coopérative (tribunal et numéro) a déjà une candidature dans cette tranche : rien de nouveau n’a été créé.',
    'This cooperative (court and number) has already applied in this batch: nothing new was created.',
  ),
} as const satisfies Record<string, Texts>;

export type ImportCode = keyof typeof importMessages;
