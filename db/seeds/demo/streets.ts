import type { ChequeBuurt } from './areas';

interface StreetNames {
  /** Real four digits and an invented letter; the street adds the second. All street names are invented. */
  readonly postcode: string;
  readonly names: readonly string[];
}

/** Invented streets of the sample households; the last of each is a block of flats. */
export const STREETS: Readonly<Record<ChequeBuurt, StreetNames>> = {
  tuinen: {
    postcode: '2724Z',
    names: [
      'Bosaardbeituin',
      'Citroenmelissetuin',
      'Hazelnoottuin',
      'Kievitsbloemtuin',
      'Rabarbertuin',
      'Tuinenflat',
    ],
  },
  vaartenWest: {
    postcode: '2724Y',
    names: ['Bakermatvaart', 'Fuikenvaart', 'Knotwilgvaart', 'Roeibootvaart', 'Vaartenflat'],
  },
  vaartenOost: {
    postcode: '2727Z',
    names: ['IJsvogelvaart', 'Kikkerbeetvaart', 'Pontjesvaart', 'Waterleliepad', 'Sluiswachtershof'],
  },
  weideNoord: {
    postcode: '2727Y',
    names: ['Boterbloemweide', 'Hooioogstweide', 'Lieveheersbeestweide', 'Paardenstalweide', 'Weidezicht'],
  },
  weideZuid: {
    postcode: '2723Z',
    names: ['Klaprozenweide', 'Leeuwerikweide', 'Pinksterbloemweide', 'Zuidweidehof'],
  },
};
