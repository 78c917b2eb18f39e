import { catalogue } from '../../language/catalogue';

export const workTexts = catalogue('work', { title: ['مهامي', 'Mes tâches', 'My work'] });
