declare module "*.hog?raw" {
  const source: string;
  export default source;
}
