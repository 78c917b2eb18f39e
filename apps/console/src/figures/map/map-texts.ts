import { catalogue } from '../../language/catalogue';

export const mapTexts = catalogue('figures-map', {
  title: ['خريطة الجهات', 'Carte des régions', 'Map of regions'],
  lead: [
    'الجهات الاثنتا عشرة: كلما كان اللون داكنا كان العدد أكبر.',
    'Les douze régions : plus la case est foncée, plus le nombre est grand.',
    'The twelve regions: the darker a tile, the larger its number.',
  ],
  figure: ['الرقم المعروض', 'Chiffre montré', 'Figure shown'],
  map: ['الخريطة', 'Carte', 'Map'],
  table: ['الجدول', 'Tableau', 'Table'],
  region: ['الجهة', 'Région', 'Region'],
  count: ['تعاونيات', 'Coopératives', 'Cooperatives'],
  share: ['من المجموع', 'Du total', 'Of the total'],
  provinces: ['الأقاليم', 'Provinces', 'Provinces'],
  'provinces.lead': [
    'مرتبة حسب ما أنجز: المواكبة، ثم التكوين، ثم عدد المنتقاة.',
    'Classées selon ce qui a été réalisé : accompagnement, formation, puis nombre de sélectionnées.',
    'Ranked by what was delivered: accompaniment, training, then how many were selected.',
  ],
  rank: ['الرتبة', 'Rang', 'Rank'],
  province: ['الإقليم', 'Province', 'Province'],
});
