/**
 * Programs that visit pages by themselves, told by their user agents. The first pattern that fits counts, so the specific
 * ones stand first.
 */
import type { Expression } from "#lang/syntax/ast.ts";
import type { Builder } from "../build.ts";

interface Bot {
  /** Part of a user agent, in lower case, as ClickHouse's RE2 reads it. */
  readonly pattern: string;
  readonly name: string;
  readonly operator: string;
  /** What it visits for. */
  readonly type: "ai_crawler" | "ai_assistant" | "search_crawler" | "social_preview" | "seo" | "monitoring" | "tool";
}

const BOTS: readonly Bot[] = [
  { pattern: "gptbot", name: "GPTBot", operator: "OpenAI", type: "ai_crawler" },
  { pattern: "oai-searchbot", name: "OAI-SearchBot", operator: "OpenAI", type: "ai_assistant" },
  { pattern: "chatgpt-user", name: "ChatGPT-User", operator: "OpenAI", type: "ai_assistant" },
  { pattern: "claudebot|anthropic-ai", name: "ClaudeBot", operator: "Anthropic", type: "ai_crawler" },
  {
    pattern: "claude-user|claude-web|claude-searchbot",
    name: "Claude-User",
    operator: "Anthropic",
    type: "ai_assistant",
  },
  { pattern: "perplexity-user", name: "Perplexity-User", operator: "Perplexity", type: "ai_assistant" },
  { pattern: "perplexitybot", name: "PerplexityBot", operator: "Perplexity", type: "ai_crawler" },
  { pattern: "google-extended|googleother", name: "Google-Extended", operator: "Google", type: "ai_crawler" },
  { pattern: "meta-externalagent", name: "Meta-ExternalAgent", operator: "Meta", type: "ai_crawler" },
  { pattern: "bytespider", name: "Bytespider", operator: "ByteDance", type: "ai_crawler" },
  { pattern: "ccbot", name: "CCBot", operator: "Common Crawl", type: "ai_crawler" },
  { pattern: "amazonbot", name: "Amazonbot", operator: "Amazon", type: "ai_crawler" },
  { pattern: "cohere-ai", name: "Cohere", operator: "Cohere", type: "ai_crawler" },
  { pattern: "mistralai-user", name: "MistralAI-User", operator: "Mistral AI", type: "ai_assistant" },
  {
    pattern: "googlebot|google-inspectiontool|adsbot-google|mediapartners-google",
    name: "Googlebot",
    operator: "Google",
    type: "search_crawler",
  },
  { pattern: "bingbot|bingpreview|msnbot", name: "Bingbot", operator: "Microsoft", type: "search_crawler" },
  { pattern: "duckduckbot|duckassistbot", name: "DuckDuckBot", operator: "DuckDuckGo", type: "search_crawler" },
  { pattern: "yandex(bot|images|mobilebot)", name: "YandexBot", operator: "Yandex", type: "search_crawler" },
  { pattern: "baiduspider", name: "Baiduspider", operator: "Baidu", type: "search_crawler" },
  { pattern: "applebot", name: "Applebot", operator: "Apple", type: "search_crawler" },
  { pattern: "slurp", name: "Yahoo! Slurp", operator: "Yahoo", type: "search_crawler" },
  { pattern: "seznambot", name: "SeznamBot", operator: "Seznam", type: "search_crawler" },
  { pattern: "petalbot", name: "PetalBot", operator: "Huawei", type: "search_crawler" },
  {
    pattern: "facebookexternalhit|facebot|facebookcatalog",
    name: "Facebook",
    operator: "Meta",
    type: "social_preview",
  },
  { pattern: "twitterbot", name: "Twitterbot", operator: "X", type: "social_preview" },
  { pattern: "linkedinbot", name: "LinkedInBot", operator: "LinkedIn", type: "social_preview" },
  { pattern: "slackbot|slack-imgproxy", name: "Slackbot", operator: "Slack", type: "social_preview" },
  { pattern: "discordbot", name: "Discordbot", operator: "Discord", type: "social_preview" },
  { pattern: "telegrambot", name: "TelegramBot", operator: "Telegram", type: "social_preview" },
  { pattern: "whatsapp/", name: "WhatsApp", operator: "Meta", type: "social_preview" },
  { pattern: "pinterest(bot|/)", name: "Pinterestbot", operator: "Pinterest", type: "social_preview" },
  { pattern: "redditbot", name: "Redditbot", operator: "Reddit", type: "social_preview" },
  { pattern: "ahrefs(bot|siteaudit)", name: "AhrefsBot", operator: "Ahrefs", type: "seo" },
  { pattern: "semrushbot", name: "SemrushBot", operator: "Semrush", type: "seo" },
  { pattern: "mj12bot", name: "MJ12bot", operator: "Majestic", type: "seo" },
  { pattern: "dotbot", name: "DotBot", operator: "Moz", type: "seo" },
  { pattern: "screaming frog", name: "Screaming Frog", operator: "Screaming Frog", type: "seo" },
  { pattern: "uptimerobot", name: "UptimeRobot", operator: "UptimeRobot", type: "monitoring" },
  { pattern: "pingdom", name: "Pingdom", operator: "Pingdom", type: "monitoring" },
  { pattern: "datadogsynthetics|datadog/", name: "Datadog Synthetics", operator: "Datadog", type: "monitoring" },
  { pattern: "chrome-lighthouse", name: "Lighthouse", operator: "Google", type: "monitoring" },
  {
    pattern: "headlesschrome|phantomjs|puppeteer|playwright|selenium",
    name: "Headless browser",
    operator: "",
    type: "tool",
  },
  {
    pattern:
      "curl/|wget/|python-requests|python-urllib|aiohttp|go-http-client|okhttp|java/|libwww-perl|axios/|node-fetch|undici|scrapy|httpie/|postmanruntime",
    name: "HTTP client",
    operator: "",
    type: "tool",
  },
  { pattern: "bot\\b|crawler|spider|crawling", name: "Other bot", operator: "", type: "tool" },
];

const CATEGORIES: Readonly<Record<Bot["type"], string>> = {
  ai_crawler: "AI",
  ai_assistant: "AI",
  search_crawler: "Search",
  social_preview: "Social",
  seo: "SEO",
  monitoring: "Monitoring",
  tool: "Automation",
};

const TRAFFIC: Readonly<Record<Bot["type"], string>> = {
  ai_crawler: "AI Agent",
  ai_assistant: "AI Agent",
  search_crawler: "Bot",
  social_preview: "Bot",
  seo: "Bot",
  monitoring: "Bot",
  tool: "Automation",
};

/** A text per bot, `otherwise` for what is none. No user agent at all is no browser either. */
function byBot(build: Builder, agent: Expression, of: (bot: Bot) => string, otherwise: string, unknown: string) {
  const text = build.call("lower", build.call("ifNull", agent, build.constant("")));
  const cases: Expression[] = [build.call("empty", text), build.constant(unknown)];
  for (const bot of BOTS) {
    cases.push(build.call("match", text, build.constant(bot.pattern)), build.constant(of(bot)));
  }
  return build.call("multiIf", ...cases, build.constant(otherwise));
}

/** The functions by name. */
export const BOT_FUNCTIONS: Readonly<Record<string, (build: Builder, agent: Expression) => Expression>> = {
  getTrafficType: (build, agent) => byBot(build, agent, ({ type }) => TRAFFIC[type], "Regular", "Automation"),
  getTrafficCategory: (build, agent) => byBot(build, agent, ({ type }) => CATEGORIES[type], "Regular", "No User Agent"),
  getBotType: (build, agent) => byBot(build, agent, ({ type }) => type, "", "no_user_agent"),
  getBotName: (build, agent) => byBot(build, agent, ({ name }) => name, "", ""),
  getBotOperator: (build, agent) => byBot(build, agent, ({ operator }) => operator, "", ""),
  isLikelyBot: (build, agent) => {
    const text = build.call("lower", build.call("ifNull", agent, build.constant("")));
    const pattern = BOTS.map((bot) => bot.pattern).join("|");
    return {
      node: "Or",
      exprs: [build.call("empty", text), build.call("match", text, build.constant(pattern))],
      span: build.span,
    };
  },
};
