/** The inline scripts of the pages’ head that were reviewed, by name: SHA-256 of their text in base 64, as they stand in the build. */
export const knownScripts: Readonly<Record<string, string>> = {
  // src/samples/early-script.ts
  'language of the samples': 'TydzwM3iIq3OrMIr3KVOx1uDz/lN96H6oUGcICrwEPc=',
  // Docusaurus, theme-classic: sets data-theme before the first paint
  'colour mode': 'V9NKEju6v1ugL6EPNP1ghuk7U/VHfQg58p2MqYoTKdY=',
};
