import { Configuration, ResponseError, SchoolsApi } from './client';

/** What a program does first: a page of schools, one of them, and one that it may not see. */
export async function tryOut(basePath: string, accessToken: string, foreign: string): Promise<object> {
    const schools = new SchoolsApi(new Configuration({ basePath, accessToken }));
    const page = await schools.listSchools({ filter: ['type:eq:211'], order: 'name', pageSize: 5, totalCount: true });
    const school = await schools.getSchool({ code: page.items[0].code });
    const refused = await schools.getSchool({ code: foreign }).then(
        () => 200,
        (problem: unknown) => (problem instanceof ResponseError ? problem.response.status : 0),
    );
    return { found: page.items.length, total: page.totalCount, region: school.regionCode, refused };
}
