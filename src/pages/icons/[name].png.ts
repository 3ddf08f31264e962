import type { APIRoute } from 'astro';
import { ICONS, iconPng } from '../../components/head/icons.ts';

/** The sign of the site for home screens. */
export const getStaticPaths = () =>
  ICONS.map((icon) => ({ params: { name: icon.name }, props: { icon } }));

type Props = { icon: (typeof ICONS)[number] };

export const GET: APIRoute<Props> = async ({ props }) =>
  new Response(new Uint8Array(await iconPng(props.icon)), {
    headers: { 'Content-Type': 'image/png' },
  });
