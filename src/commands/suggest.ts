export { suggest } from "../guide/suggest.ts";
