export { SearchButton as default } from '../../search/ui/SearchButton';
