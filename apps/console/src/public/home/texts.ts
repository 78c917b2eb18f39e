import { catalogue } from '../../language/catalogue';

export const homeTexts = catalogue('home', {
  title: [
    'مواكبة التعاونيات حديثة التأسيس',
    'Accompagner les coopératives nouvellement créées',
    'Accompanying newly created cooperatives',
  ],
  lead: [
    'سنتان من التشخيص والتكوين والمواكبة ودعم التسويق، مجانا، لتقف تعاونيتك على قدميها.',
    'Deux ans de diagnostic, de formation, d’accompagnement et d’appui à la commercialisation, gratuitement, pour que votre coopérative tienne debout.',
    'Two years of diagnosis, training, coaching and help with marketing, free of charge, so that your cooperative stands on its own feet.',
  ],
  steps: ['مراحل المسار', 'Les étapes du parcours', 'The steps of the path'],
  'step.application': [
    'تودع طلبك، ونخبرك بالوثائق الناقصة ثم بالقرار.',
    'Vous déposez votre candidature ; nous vous disons ce qui manque, puis la décision.',
    'You apply; we tell you what is missing, then the decision.',
  ],
  'step.diagnosis': [
    'مستشار يزورك ويعد معك مخطط تنمية تعاونيتك.',
    'Un consultant vous rend visite et prépare avec vous le plan de développement.',
    'A consultant visits you and prepares the development plan with you.',
  ],
  'step.training': [
    'اثنتا عشرة حصة فردية وأربع وحدات تكوين جماعي.',
    'Douze séances individuelles et quatre modules de formation collective.',
    'Twelve individual sessions and four modules of collective training.',
  ],
  'step.marketing': [
    'تحسين المنتوج والتغليف، وأسواق جديدة.',
    'Produits et emballages améliorés, nouveaux débouchés.',
    'Better products and packaging, new outlets.',
  ],
});
