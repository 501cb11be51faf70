import DefaultNavbarItem from '@theme/NavbarItem/DefaultNavbarItem';

/** The kinds of entries this site's navigation bar has; the theme's others would be code for nothing. */
export default { default: DefaultNavbarItem };
