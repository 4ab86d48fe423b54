package io.junheng.registry.region;

/** What an administrative unit at county level is called (县级单位类型), as its name says: 区 a district, 市 a city, everything else (县, 旗) a county. */
final class CountyUnit {

    /** The same in SQL, over the columns of a region. */
    static final String SQL = """
            case when r.level = 'COUNTY' and r.kind = 'ADMINISTRATIVE'
                then case right(r.name, 1) when '区' then 'DISTRICT' when '市' then 'COUNTY_CITY' else 'COUNTY' end end
            """;

    private CountyUnit() {}

    /** DISTRICT, COUNTY_CITY or COUNTY; null for a region of another level or kind. */
    static String of(RegionDetails details) {
        if (details.level() != RegionLevel.COUNTY || details.kind() != RegionKind.ADMINISTRATIVE) {
            return null;
        }
        String name = details.name().text();
        return name.endsWith("区") ? "DISTRICT" : name.endsWith("市") ? "COUNTY_CITY" : "COUNTY";
    }
}
