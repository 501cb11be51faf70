export { SearchButton as default } from '../../search/ui/dialog/SearchButton';
