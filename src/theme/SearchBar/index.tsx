export { SearchButton as default } from '../../search/SearchButton';
